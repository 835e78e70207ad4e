import { Button, Checkbox, TextInput } from "@mantine/core";
import { createEndpoint, listIntegrations, updateEndpoint } from "@smartsupport/contracts";
import { SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { Controller, useForm } from "react-hook-form";
import { CheckList } from "../../components/ui/check-list.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { eventWords } from "../../lib/events/event-words.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./dialogs.module.css";
import type { EditedEndpoint } from "./endpoint-dialog.tsx";
import { checkEndpoint, endpointValues } from "./endpoint-values.ts";

type Props = { edited: EditedEndpoint; onClose: () => void; onAdded: (secret: string) => void };

const EVENTS = SUBSCRIBABLE_EVENTS.map((value) => ({ value, label: eventWords(value) }));
const check = { classNames: { body: styles.check, description: styles.checkHint } };

/** Where messages go, what they are about, and whether that may be inside the own network. */
export function EndpointForm({ edited: { integrationId, endpoint }, onClose, onAdded }: Props) {
  const form = useForm({
    shouldFocusError: false,
    defaultValues: endpointValues(endpoint),
    resolver: (values, _context, options) => resolved(values, checkEndpoint(values), options),
  });
  const { control, register, formState } = form;
  const { errors, isSubmitting } = formState;
  const options = { form, invalidates: [listIntegrations] };
  const create = useOperationMutation(createEndpoint, options);
  const update = useOperationMutation(updateEndpoint, options);

  const submit = form.handleSubmit(async ({ isActive, ...body }) => {
    try {
      if (endpoint) {
        await update.mutateAsync({ params: { id: endpoint.id }, body: { ...body, isActive } });
        toastDone("The address is saved.");
        onClose();
      } else {
        const made = await create.mutateAsync({ params: { id: integrationId }, body });
        onAdded(made.secret);
      }
    } catch {
      // The form shows why.
    }
  }, focusFirstError);

  return (
    <form onSubmit={submit} className={formStyles.form} aria-label="Address" noValidate>
      <FormProblem form={form} />
      <TextInput
        data-autofocus
        label="Address"
        description={errors.url ? undefined : "Each message is a POST to this address, signed."}
        inputWrapperOrder={["label", "input", "description", "error"]}
        placeholder="https://"
        type="url"
        autoComplete="off"
        maxLength={2000}
        error={errors.url?.message}
        {...register("url")}
      />
      <Checkbox
        {...check}
        label="The address lies in our own network"
        description="Unless this is on, addresses inside the company's network are refused: nobody shall reach machines behind the firewall through the desk. Switch it on only for a system you run yourselves."
        {...register("isPrivateHostAllowed")}
      />
      <Controller
        control={control}
        name="events"
        render={({ field: { value, onChange } }) => (
          <CheckList
            label="It hears of"
            allLabel="Everything that happens to approved tickets"
            options={EVENTS}
            value={value}
            onChange={onChange}
            error={errors.events?.message}
            isNarrow
          />
        )}
      />
      {endpoint && (
        <Checkbox
          {...check}
          label="Switched on"
          description="While it is off, nothing is sent to this address."
          {...register("isActive")}
        />
      )}
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          {endpoint ? "Save" : "Add the address"}
        </Button>
      </div>
    </form>
  );
}
