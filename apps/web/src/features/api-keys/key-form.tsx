import { Button, NativeSelect, TextInput } from "@mantine/core";
import { createApiKey, type Integration, listApiKeys, listIntegrations } from "@smartsupport/contracts/schemas";
import { type FieldError, SCOPES, type Scope } from "@smartsupport/domain";
import { Controller, useForm } from "react-hook-form";
import { CheckList } from "../../components/ui/check-list.tsx";
import { DateField } from "../../components/ui/date-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { today } from "../../lib/time/calendar-date.ts";
import styles from "./key-forms.module.css";
import { SCOPE_WORDS } from "./scope-words.ts";

type Values = { systemId: string; name: string; scopes: Scope[]; lastDay: string | null };
type Props = {
  systems: readonly Integration[];
  systemId: string;
  onClose: () => void;
  onMade: (secret: string) => void;
};

const OPTIONS = SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value].name, hint: SCOPE_WORDS[value].does }));

/** Whose a key is, what it is called, what it may do, and until when. */
export function KeyForm({ systems, systemId, onClose, onMade }: Props) {
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: { systemId, name: "", scopes: [], lastDay: null },
    resolver: (values, _context, options) => resolved(values, check(values), options),
  });
  const { control, register, formState } = form;
  const { errors, isSubmitting } = formState;
  const create = useOperationMutation(createApiKey, { form, invalidates: [listApiKeys, listIntegrations] });

  const submit = form.handleSubmit(async (values) => {
    const made = await create.mutateAsync({ params: { id: values.systemId }, body: bodyOf(values) }).catch(() => null);
    if (made) onMade(made.secret);
  }, focusFirstError);

  return (
    <form onSubmit={submit} className={formStyles.form} aria-label="New key" noValidate>
      <FormProblem form={form} />
      <NativeSelect
        label="System"
        data={systems.map(({ id, name }) => ({ value: id, label: name }))}
        {...register("systemId")}
      />
      <TextInput
        data-autofocus
        label="Name"
        description={errors.name ? undefined : "To tell it from other keys: where it is used."}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autoComplete="off"
        maxLength={80}
        error={errors.name?.message}
        {...register("name")}
      />
      <Controller
        control={control}
        name="scopes"
        render={({ field: { value, onChange } }) => (
          <CheckList
            label="It may"
            options={OPTIONS}
            value={value}
            onChange={onChange}
            error={errors.scopes?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="lastDay"
        render={({ field: { value, onChange } }) => (
          <DateField
            label="Last day"
            isOptional
            min={today()}
            value={value}
            onChange={onChange}
            error={errors.lastDay?.message}
          />
        )}
      />
      <p className={styles.under}>After it the key is refused. Without one it works until you revoke it.</p>
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Make the key
        </Button>
      </div>
    </form>
  );
}

/** The last day counts in full, where the reader is. */
function bodyOf({ name, scopes, lastDay }: Values) {
  return { name, scopes, expiresAt: lastDay ? new Date(`${lastDay}T23:59:59`).toISOString() : null };
}

function check(values: Values): FieldError[] {
  const issues = createApiKey.body.safeParse(bodyOf(values)).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const field = String(path[0]);
    return field === "scopes"
      ? { path: field, message: "Please choose what it may do." }
      : { path: field === "expiresAt" ? "lastDay" : field, message };
  });
}
