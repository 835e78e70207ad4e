import { Button } from "@mantine/core";
import { type lookUpPasswordReset, type ResponseOf, resetPassword } from "@smartsupport/contracts/schemas";
import { Controller, useForm } from "react-hook-form";
import { NewPasswordField } from "../../components/person/new-password-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import styles from "./password-reset.module.css";

type Props = { token: string; owner: ResponseOf<typeof lookUpPasswordReset>; onDone: () => void };

/** A person who came by the link from a mail sets a new password. */
export function ResetForm({ token, owner, onDone }: Props) {
  const { email, firstName, lastName } = owner;
  const form = useForm({
    shouldFocusError: false,
    defaultValues: { password: "" },
    resolver: (values, _context, options) => {
      const issues = resetPassword.body.safeParse({ token, ...values }).error?.issues ?? [];
      return resolved(
        values,
        issues.map(({ path, message }) => ({ path: path.join("."), message })),
        options,
      );
    },
  });
  const reset = useOperationMutation(resetPassword, { form });
  const submit = form.handleSubmit(async ({ password }) => {
    await reset.mutateAsync({ body: { token, password } }).then(onDone, () => undefined);
  }, focusFirstError);
  return (
    <>
      <h1>Set a new password</h1>
      <p className={styles.lead}>
        For <b>{email}</b>. You are signed out everywhere and sign in with the new one.
      </p>
      <form onSubmit={submit} className={formStyles.form} aria-label="Set a new password" noValidate>
        <FormProblem form={form} />
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <Controller
          control={form.control}
          name="password"
          render={({ field, fieldState }) => (
            <NewPasswordField
              {...field}
              label="New password"
              personal={[firstName, lastName, email]}
              error={fieldState.error?.message}
            />
          )}
        />
        <Button type="submit" fullWidth loading={form.formState.isSubmitting}>
          Set password
        </Button>
      </form>
    </>
  );
}
