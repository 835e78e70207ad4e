import { Button, PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";

type Props = {
  children?: ReactNode;
  confirmLabel: string;
  isDangerous?: boolean;
  onCancel: () => void;
  /** Throws an ApiProblem when refused. */
  onProof: (password: string) => Promise<unknown>;
};

/** Asks for the password before something changes how this person signs in. */
export function ProofForm({ children, confirmLabel, isDangerous, onCancel, onProof }: Props) {
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ password }) => {
    try {
      await onProof(password);
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });
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
