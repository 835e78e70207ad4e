import { Button, PasswordInput } from "@mantine/core";
import { type Account, changeMyPassword } from "@smartsupport/contracts/schemas";
import { Controller, useForm } from "react-hook-form";
import { NewPasswordField } from "../../components/person/new-password-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./profile.module.css";

const EMPTY = { currentPassword: "", newPassword: "" };

/** Changes the password; whoever else is signed in with the old one is signed out. */
export function PasswordForm({ me }: { me: Account }) {
  const form = useForm({
    shouldFocusError: false,
    defaultValues: EMPTY,
    resolver: (values, _context, options) => {
      const issues = changeMyPassword.body.safeParse(values).error?.issues ?? [];
      const wrong = issues.map(({ path, message }) => ({ path: path.join("."), message }));
      if (!values.currentPassword) wrong.unshift({ path: "currentPassword", message: "Please enter your password." });
      return resolved(values, wrong, options);
    },
  });
  const { control, register, formState } = form;
  const change = useOperationMutation(changeMyPassword, { quiet: true });

  const submit = form.handleSubmit(async (body) => {
    try {
      await change.mutateAsync({ body });
      form.reset(EMPTY);
      toastDone("Your password is changed.");
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  }, focusFirstError);

  return (
    <form onSubmit={submit} className={formStyles.form} aria-label="Password" noValidate>
      <FormProblem form={form} />
      <input type="email" name="username" autoComplete="username" value={me.email} readOnly hidden />
      <PasswordInput
        label="Current password"
        autoComplete="current-password"
        error={formState.errors.currentPassword?.message}
        aria-invalid={formState.errors.currentPassword ? true : undefined}
        {...register("currentPassword")}
      />
      <Controller
        control={control}
        name="newPassword"
        render={({ field, fieldState }) => (
          <NewPasswordField
            {...field}
            label="New password"
            personal={[me.name, me.email, me.companyId ?? ""]}
            error={fieldState.error?.message}
          />
        )}
      />
      <div className={styles.acts}>
        <p className={formStyles.hint}>Your other devices are signed out.</p>
        <Button type="submit" variant="default" loading={formState.isSubmitting}>
          Change password
        </Button>
      </div>
    </form>
  );
}
