import { Button, TextInput } from "@mantine/core";
import { createIntegration, listIntegrations } from "@smartsupport/contracts";
import { FormProvider, useForm } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { type ConnectValues, checkConnect, connectBody } from "./connect-values.ts";
import { WordsField } from "./words-field.tsx";

const EMPTY: ConnectValues = { name: "", words: [] };

/** What the system is called, and what it calls our statuses. */
export function ConnectForm({ onClose }: { onClose: () => void }) {
  const form = useForm<ConnectValues>({
    shouldFocusError: false,
    defaultValues: EMPTY,
    resolver: (values, _context, options) => resolved(values, checkConnect(values), options),
  });
  const { errors, isSubmitting } = form.formState;
  const create = useOperationMutation(createIntegration, { form, invalidates: [listIntegrations] });

  const submit = form.handleSubmit(async (values) => {
    const made = await create.mutateAsync({ body: connectBody(values) }).catch(() => null);
    if (!made) return;
    onClose();
    toastDone(`${made.name} is connected. Give it an address to send to, and a key.`);
  }, focusFirstError);

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} className={formStyles.form} aria-label="Connect a system" noValidate>
        <p className={formStyles.lead}>
          A system that hears of approved tickets, fetches their files and reports how far it is with them.
        </p>
        <FormProblem form={form} />
        <TextInput
          data-autofocus
          label="Name"
          autoComplete="off"
          maxLength={80}
          error={errors.name?.message}
          {...form.register("name")}
        />
        <WordsField />
        <div className={formStyles.sheetActions}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isSubmitting}>
            Connect
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
