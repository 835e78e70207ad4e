import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { createMacro, listMacros, type Macro, updateMacro } from "@smartsupport/contracts/schemas";
import { PLACEHOLDERS } from "@smartsupport/domain";
import { Controller, useForm } from "react-hook-form";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { MarkdownField } from "../../components/ui/markdown-field.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { tidy } from "../../lib/macros/macro-words.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { MacroActionFields } from "./macro-action-fields.tsx";
import styles from "./macros.module.css";

const EMPTY = { name: "", isShared: false, isNote: false, words: "", actions: {} };

/** Everything about a macro. What it could never send is refused at its field. */
export function MacroForm({ macro, onClose }: { macro: Macro | null; onClose: () => void }) {
  const { name, isShared, isNote, words, actions } = macro ?? EMPTY;
  const form = useForm({
    resolver: zodResolver(createMacro.body),
    defaultValues: { name, isShared, isNote, words, actions },
  });
  const { errors, isSubmitting } = form.formState;
  const create = useOperationMutation(createMacro, { form, invalidates: [listMacros] });
  const change = useOperationMutation(updateMacro, { form, invalidates: [listMacros] });
  const submit = form.handleSubmit(async (values) => {
    const body = { ...values, actions: tidy(values.actions) };
    try {
      if (macro) await change.mutateAsync({ params: { id: macro.id }, body });
      else await create.mutateAsync({ body });
      toastDone(macro ? `${body.name} is changed.` : `${body.name} is there, under m.`);
      onClose();
    } catch {
      // The fields say what was refused.
    }
  });
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <FormProblem form={form} />
      <TextInput data-autofocus label="Name" maxLength={80} error={errors.name?.message} {...form.register("name")} />
      <Controller
        control={form.control}
        name="isNote"
        render={({ field }) => (
          <SegmentedControl
            aria-label="What it writes"
            data={[
              { value: "reply", label: "A reply" },
              { value: "note", label: "An internal note" },
            ]}
            value={field.value ? "note" : "reply"}
            onChange={(value) => field.onChange(value === "note")}
          />
        )}
      />
      <Controller
        control={form.control}
        name="words"
        render={({ field }) => (
          <MarkdownField {...field} label="Words" isOptional minRows={4} error={errors.words?.message} />
        )}
      />
      <p className={styles.help}>Filled in when it is used: {PLACEHOLDERS.map((one) => `{{${one}}}`).join(", ")}</p>
      <MacroActionFields form={form} />
      <Checkbox
        label="Everybody of the desk has it"
        description="Without it, it is yours alone."
        disabled={macro !== null && !macro.isMine}
        {...form.register("isShared")}
      />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
      </div>
    </form>
  );
}
