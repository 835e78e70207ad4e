import { Button, PasswordInput } from "@mantine/core";
import type { SecondFactorAsked } from "@smartsupport/contracts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Dialog } from "../../components/ui/dialog.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { LapsedProvider } from "./lapsed-provider.tsx";
import { SecondStep } from "./second-step.tsx";
import { useSession } from "./use-session.ts";

/** Asks for the password again over the page, so that nothing on it is lost. */
export function LapsedDialog() {
  const { user, signIn, signOut } = useSession();
  const [asked, setAsked] = useState<SecondFactorAsked["secondFactor"] | null>(null);
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ password }) => {
    try {
      setAsked(await signIn({ email: user?.email ?? "", password }));
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });

  if (asked) {
    return (
      <Dialog opened title="One more step">
        <SecondStep asked={asked} onBack={() => setAsked(null)} />
      </Dialog>
    );
  }
  return (
    <Dialog opened title="Please sign in again">
      <form onSubmit={submit} className={formStyles.form} noValidate>
        <p>You were signed out. What you wrote on this page is still here.</p>
        <FormProblem form={form} />
        <input type="email" name="username" autoComplete="username" value={user?.email ?? ""} readOnly hidden />
        <PasswordInput
          label={`Password of ${user?.email ?? ""}`}
          autoComplete="current-password"
          data-autofocus
          error={errors.password?.message}
          aria-invalid={errors.password || errors.root?.problem ? true : undefined}
          {...form.register("password", { required: "Please enter your password." })}
        />
        <LapsedProvider />
        <div className={formStyles.sheetActions}>
          <Button variant="subtle" onClick={() => void signOut()}>
            Leave
          </Button>
          <Button type="submit" loading={isSubmitting}>
            Sign in
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
