import { Button } from "@mantine/core";
import {
  type AppSecret,
  beginSetUp,
  beginSetUpPasskey,
  finishSetUp,
  finishSetUpPasskey,
  type ResponseOf,
  type SecondFactorAsked,
} from "@smartsupport/contracts";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { AppSecretBox } from "../../components/person/app-secret-box.tsx";
import { CodeField } from "../../components/person/code-field.tsx";
import { RecoveryCodeList } from "../../components/person/recovery-code-list.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { call } from "../../lib/api/call.ts";
import { DeviceButton } from "./device-button.tsx";
import styles from "./second-step.module.css";
import { useSession } from "./use-session.ts";

type Props = { asked: SecondFactorAsked["secondFactor"]; onBack: () => void };
type Done = ResponseOf<typeof finishSetUp>;

/** For whoever must have a second factor and has none: a passkey or an app is added before anything else opens. */
export function SetUpStep({ asked: { ticket }, onBack }: Props) {
  const { enter } = useSession();
  const [secret, setSecret] = useState<AppSecret | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const form = useForm({ defaultValues: { code: "" } });
  const { errors, isSubmitting } = form.formState;

  useEffect(() => {
    let isCurrent = true;
    call(beginSetUp, { body: { ticket } }).then(
      (begun) => isCurrent && setSecret(begun),
      (problem) => isCurrent && applyFieldErrors(form, problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [ticket, form]);

  const submit = form.handleSubmit(async ({ code }) => {
    try {
      setDone(await call(finishSetUp, { body: { ticket, code } }));
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });

  if (done) return <RecoveryCodeList codes={done.recoveryCodes} onKept={() => enter(done)} />;
  return (
    <form onSubmit={submit} className={formStyles.form} noValidate>
      <p>Your role needs a second step at sign-in. It takes a minute, once.</p>
      <DeviceButton
        label="Use a passkey of this device"
        run={async (device) => {
          const begun = await call(beginSetUpPasskey, { body: { ticket } });
          const passkey = await device.makePasskey(begun);
          const body = { ticket, challengeId: begun.challengeId, name: "This device", passkey };
          setDone(await call(finishSetUpPasskey, { body }));
        }}
      />
      <FormProblem form={form} />
      {secret ? <AppSecretBox secret={secret} /> : !errors.root && <SkeletonText lines={4} label="Loading" />}
      <CodeField
        disabled={!secret}
        error={errors.code?.message}
        {...form.register("code", { required: "Please enter the code." })}
      />
      <Button type="submit" fullWidth loading={isSubmitting} disabled={!secret}>
        Turn on and sign in
      </Button>
      <div className={styles.ways}>
        <Button variant="subtle" size="xs" onClick={onBack}>
          Back to the password
        </Button>
      </div>
    </form>
  );
}
