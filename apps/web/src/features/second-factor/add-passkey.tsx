import { Button, PasswordInput, TextInput } from "@mantine/core";
import { addPasskey, beginPasskey, getMySecondFactor } from "@smartsupport/contracts";
import { useForm } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { DeviceRefusal, makePasskey } from "../../lib/passkeys/ask-device.ts";

type Props = { onClose: () => void; onAdded: (recoveryCodes: string[] | null) => void };

/** Password and a name; then the browser asks the device. */
export function AddPasskey({ onClose, onAdded }: Props) {
  const begin = useOperationMutation(beginPasskey, { quiet: true });
  const add = useOperationMutation(addPasskey, { quiet: true, invalidates: [getMySecondFactor] });
  const form = useForm({ defaultValues: { name: "This device", password: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ name, password }) => {
    try {
      const asked = await begin.mutateAsync({ body: { password } });
      const passkey = await makePasskey(asked);
      const { recoveryCodes } = await add.mutateAsync({ body: { challengeId: asked.challengeId, name, passkey } });
      onAdded(recoveryCodes);
    } catch (problem) {
      if (problem instanceof DeviceRefusal) form.setError("root.problem", { message: problem.message });
      else applyFieldErrors(form, problem instanceof ApiProblem ? problem : null);
    }
  });
  return (
    <form onSubmit={submit} className={formStyles.form} noValidate>
      <p>
        Your device or password manager keeps it. You sign in with your finger, face or PIN, with or without the
        password.
      </p>
      <FormProblem form={form} />
      <TextInput
        label="Name"
        description="To know it by in this list."
        maxLength={60}
        error={errors.name?.message}
        {...form.register("name", { required: "Please fill this in." })}
      />
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        data-autofocus
        error={errors.password?.message}
        aria-invalid={errors.password ? true : undefined}
        {...form.register("password", { required: "Please enter your password." })}
      />
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Add a passkey
        </Button>
      </div>
    </form>
  );
}
