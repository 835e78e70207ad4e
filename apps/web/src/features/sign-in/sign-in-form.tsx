import { Button, PasswordInput, TextInput } from "@mantine/core";
import { beginPasskeySignIn, type SecondFactorAsked, signInWithPasskey } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { Link } from "react-router-dom";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { KeyHint } from "../../components/ui/key-hint.tsx";
import { Logo } from "../../components/ui/logo.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { call } from "../../lib/api/call.ts";
import { PasskeyButton } from "../session/passkey-button.tsx";
import { useSession } from "../session/use-session.ts";
import styles from "./sign-in.module.css";

type Credentials = { email: string; password: string };

// Fetched while somebody types: nothing is judged before.
const fetchCheck = () => import("./check-credentials.ts");
const resolver: Resolver<Credentials> = async (values, ...more) => {
  const check = await fetchCheck().catch(() => null);
  // Where it does not come the desk judges, or the call says what is in the way.
  return check ? check.checkCredentials(values, ...more) : { values, errors: {} };
};

type Props = {
  organizationName: string | undefined;
  /** The password was right, and something more is asked. */
  onAsked: (asked: SecondFactorAsked["secondFactor"]) => void;
  /** Another way in, where there is one. */
  children?: ReactNode;
  /** Where nobody new may have a password, nobody registers with one. */
  isClosed?: boolean;
};

/** E-mail and password. Refusals (wrong, pending, deactivated) come in the server's words, above the fields. */
export function SignInForm({ organizationName, onAsked, children, isClosed = false }: Props) {
  const { signIn } = useSession();
  const form = useForm({ resolver, defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (credentials) => {
    try {
      const asked = await signIn(credentials);
      if (asked) onAsked(asked);
    } catch (problem) {
      applyFieldErrors(form, problem);
      form.setFocus("password", { shouldSelect: true });
    }
  });

  return (
    <section className={styles.half}>
      <div className={styles.top}>
        <Logo />
      </div>
      <h1>Sign in</h1>
      <p className={styles.lead}>
        {organizationName ? `To the service desk of ${organizationName}.` : "To your service desk."}
      </p>
      {children}
      <form
        onSubmit={submit}
        onInput={() => void fetchCheck().catch(() => undefined)}
        className={formStyles.form}
        noValidate
      >
        <FormProblem form={form} />
        <TextInput
          label="Work e-mail"
          type="email"
          autoComplete="username"
          autoFocus
          error={errors.email?.message}
          {...form.register("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          error={errors.password?.message}
          aria-invalid={errors.password || errors.root?.problem ? true : undefined}
          {...form.register("password")}
        />
        <Button type="submit" fullWidth loading={isSubmitting} rightSection={<KeyHint keys="⏎" onFilled />}>
          Sign in
        </Button>
        <PasskeyButton
          label="Sign in with a passkey"
          ask={() => call(beginPasskeySignIn, {})}
          answer={(challengeId, passkey) => call(signInWithPasskey, { body: { challengeId, passkey } })}
        />
      </form>
      <p className={styles.after}>
        <Link to="/forgot-password">Forgot your password?</Link>
      </p>
      {!isClosed && (
        <p className={styles.next}>
          New here? <Link to="/register">Register</Link>. An admin approves you first.
        </p>
      )}
    </section>
  );
}
