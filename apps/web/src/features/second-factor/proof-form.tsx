import { Button, PasswordInput } from "@mantine/core";
import { beginProof, type Proof } from "@smartsupport/contracts";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { call } from "../../lib/api/call.ts";
import { DeviceRefusal, signWithPasskey } from "../../lib/passkeys/ask-device.ts";
import { useHasPasskey } from "./use-has-passkey.ts";

type Props = {
  children?: ReactNode;
  confirmLabel: string;
  isDangerous?: boolean;
  onCancel: () => void;
  /** Throws an ApiProblem when refused. */
  onProof: (proof: Proof) => Promise<unknown>;
};

/** Asks for the password, or a passkey of whoever has one, before something changes how this person signs in. */
export function ProofForm({ children, confirmLabel, isDangerous, onCancel, onProof }: Props) {
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  const [isAskingDevice, setIsAskingDevice] = useState(false);
  const hasPasskey = useHasPasskey();
  const prove = async (proofOf: () => Promise<Proof>) => {
    try {
      await onProof(await proofOf());
    } catch (problem) {
      if (problem instanceof DeviceRefusal) form.setError("root.problem", { message: problem.message });
      else applyFieldErrors(form, problem);
    }
  };
  const submit = form.handleSubmit(({ password }) => prove(async () => ({ password })));
  const usePasskey = async () => {
    form.clearErrors();
    setIsAskingDevice(true);
    await prove(async () => {
      const asked = await call(beginProof, {});
      return { passkey: { challengeId: asked.challengeId, answer: await signWithPasskey(asked) } };
    });
    setIsAskingDevice(false);
  };
  return (
    <form onSubmit={submit} className={formStyles.form} noValidate>
      {children}
      <FormProblem form={form} />
      <PasswordInput
        label="Your password"
        description="So that nobody else changes this at your desk."
        autoComplete="current-password"
        data-autofocus
        error={errors.password?.message}
        aria-invalid={errors.password ? true : undefined}
        {...form.register("password", { required: "Please enter your password." })}
      />
      {hasPasskey && (
        <Button variant="default" loading={isAskingDevice} onClick={() => void usePasskey()}>
          Use a passkey instead
        </Button>
      )}
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" color={isDangerous ? "red" : undefined} loading={isSubmitting}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
