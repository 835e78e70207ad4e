import { Button } from "@mantine/core";
import { type AppSecret, beginApp, confirmApp, getMySecondFactor } from "@smartsupport/contracts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { AppSecretBox } from "../../components/person/app-secret-box.tsx";
import { CodeField } from "../../components/person/code-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { applyFieldErrors } from "../../lib/api/apply-field-errors.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { ProofForm } from "./proof-form.tsx";

type Props = { onClose: () => void; onAdded: (recoveryCodes: string[] | null) => void };

/** A proof, then QR code and a first code of the app. */
export function AddApp({ onClose, onAdded }: Props) {
  const [begun, setBegun] = useState<AppSecret | null>(null);
  const begin = useOperationMutation(beginApp, { quiet: true });
  if (begun) return <FirstCode begun={begun} onClose={onClose} onAdded={onAdded} />;
  return (
    <ProofForm
      confirmLabel="Next"
      onCancel={onClose}
      onProof={async (proof) => setBegun(await begin.mutateAsync({ body: proof }))}
    >
      <p>From then on signing in asks for your password and a code that your phone shows.</p>
    </ProofForm>
  );
}

function FirstCode({ begun, onClose, onAdded }: Props & { begun: AppSecret }) {
  const confirm = useOperationMutation(confirmApp, { quiet: true, invalidates: [getMySecondFactor] });
  const form = useForm({ defaultValues: { code: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ code }) => {
    try {
      const { recoveryCodes } = await confirm.mutateAsync({ body: { code } });
      onAdded(recoveryCodes);
    } catch (problem) {
      applyFieldErrors(form, problem);
    }
  });
  return (
    <form onSubmit={submit} className={formStyles.form} noValidate>
      <AppSecretBox secret={begun} />
      <FormProblem form={form} />
      <CodeField
        autoFocus
        error={errors.code?.message}
        {...form.register("code", { required: "Please enter the code." })}
      />
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Turn on
        </Button>
      </div>
    </form>
  );
}
