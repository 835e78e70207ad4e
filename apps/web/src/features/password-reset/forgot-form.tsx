import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { requestPasswordReset } from "@smartsupport/contracts/schemas";
import { useForm } from "react-hook-form";
import { Link } from "react-router-dom";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import styles from "./password-reset.module.css";

/** Asks for a link by mail. Whether the address has an account, nobody learns here. */
export function ForgotForm({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm({ resolver: zodResolver(requestPasswordReset.body), defaultValues: { email: "" } });
  const { errors, isSubmitting } = form.formState;
  const ask = useOperationMutation(requestPasswordReset, { form });
  const submit = form.handleSubmit(async (body) => {
    const sent = await ask.mutateAsync({ body }).catch(() => null);
    if (sent) onSent(body.email);
  });
  return (
    <>
      <h1>Forgot your password?</h1>
      <p className={styles.lead}>We send you a link that sets a new one.</p>
      <form onSubmit={submit} className={formStyles.form} aria-label="Forgot your password" noValidate>
        <FormProblem form={form} />
        <TextInput
          label="Work e-mail"
          type="email"
          autoComplete="username"
          autoFocus
          error={errors.email?.message}
          {...form.register("email")}
        />
        <Button type="submit" fullWidth loading={isSubmitting}>
          Send the link
        </Button>
      </form>
      <p className={styles.after}>
        <Link to="/sign-in">Back to the sign-in page</Link>
      </p>
    </>
  );
}
