import { Button, TextInput } from "@mantine/core";
import {
  answerSecondFactor,
  beginSecondFactorPasskey,
  type FactorKind,
  type SecondFactorAsked,
} from "@smartsupport/contracts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { CodeField } from "../../components/person/code-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { call } from "../../lib/api/call.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import styles from "./second-step.module.css";
import { useSession } from "./use-session.ts";

type Props = { asked: SecondFactorAsked["secondFactor"]; onBack: () => void };

const OTHER_WAYS: Record<"app" | "recovery_code", string> = {
  app: "Use a code from your app",
  recovery_code: "Use a recovery code",
};

/** A code of the app, or a recovery code when the phone is gone. */
export function CodeStep({ asked: { ticket, kinds }, onBack }: Props) {
  const { enter } = useSession();
  const typed = kinds.filter((kind): kind is keyof typeof OTHER_WAYS => kind in OTHER_WAYS);
  const [kind, setKind] = useState<FactorKind | undefined>(typed[0]);
  const [isOver, setIsOver] = useState(false);
  const form = useForm({ defaultValues: { code: "", recoveryCode: "" } });
  const { errors, isSubmitting } = form.formState;
  const field = kind === "app" ? "code" : "recoveryCode";

  const submit = form.handleSubmit(async (values) => {
    try {
      enter(await call(answerSecondFactor, { body: { ticket, [field]: values[field] } }));
    } catch (problem) {
      applyFieldErrors(form, problem);
      setIsOver(problem instanceof ApiProblem && problem.code === "token_invalid");
      form.setFocus(field, { shouldSelect: true });
    }
  });

  if (isOver) {
    return (
      <div className={formStyles.form}>
        <FormProblem form={form} />
        <Button fullWidth autoFocus onClick={onBack}>
          Back to the password
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className={formStyles.form} noValidate>
      <FormProblem form={form} />
      {kinds.includes("passkey") && (
        <PasskeyButton
          label="Use a passkey"
          ask={() => call(beginSecondFactorPasskey, { body: { ticket } })}
          answer={(challengeId, answer) =>
            call(answerSecondFactor, { body: { ticket, passkey: { challengeId, answer } } })
          }
        />
      )}
      {kind === "app" ? (
        <CodeField
          key="code"
          autoFocus
          data-autofocus
          error={errors.code?.message}
          {...form.register("code", { required: "Please enter the code." })}
        />
      ) : (
        <TextInput
          key="recoveryCode"
          label="Recovery code"
          description="One of the ten you kept. It works once."
          autoComplete="off"
          spellCheck={false}
          autoFocus
          data-autofocus
          error={errors.recoveryCode?.message}
          aria-invalid={errors.recoveryCode ? true : undefined}
          {...form.register("recoveryCode", { required: "Please enter the code." })}
        />
      )}
      <Button type="submit" fullWidth loading={isSubmitting}>
        Sign in
      </Button>
      <div className={styles.ways}>
        {typed
          .filter((other) => other !== kind)
          .map((other) => (
            <Button key={other} variant="subtle" size="xs" onClick={() => setKind(other)}>
              {OTHER_WAYS[other]}
            </Button>
          ))}
        <Button variant="subtle" size="xs" onClick={onBack}>
          Back to the password
        </Button>
      </div>
    </form>
  );
}
