import { getMySecondFactor, removeApp, renewRecoveryCodes } from "@smartsupport/contracts";
import { useState } from "react";
import { RecoveryCodeList } from "../../components/person/recovery-code-list.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { AddApp } from "./add-app.tsx";
import { AddPasskey } from "./add-passkey.tsx";
import { ProofForm } from "./proof-form.tsx";

export type FactorAct = "add-app" | "add-passkey" | "remove-app" | "renew-codes";

const TITLES: Record<FactorAct, string> = {
  "add-app": "Add an authenticator app",
  "add-passkey": "Add a passkey",
  "remove-app": "Remove your authenticator app?",
  "renew-codes": "Make new recovery codes?",
};

const ADDED: Partial<Record<FactorAct, string>> = {
  "add-app": "Your authenticator app is added.",
  "add-passkey": "Your passkey is added.",
};

/** One change of how I sign in; new recovery codes, where there are any, are its last step. */
export function FactorDialog({ act, onClose }: { act: FactorAct; onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const options = { quiet: true, invalidates: [getMySecondFactor] };
  const remove = useOperationMutation(removeApp, options);
  const renew = useOperationMutation(renewRecoveryCodes, options);
  // Said once the codes are kept: before, it would cover them.
  const finish = () => {
    const words = ADDED[act];
    if (words) toastDone(words);
    onClose();
  };
  const added = (recoveryCodes: readonly string[] | null) => (recoveryCodes ? setCodes(recoveryCodes) : finish());
  if (codes) {
    return (
      <Dialog opened title="Your recovery codes">
        <RecoveryCodeList codes={codes} onKept={finish} />
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={onClose} title={TITLES[act]}>
      {act === "add-app" && <AddApp onClose={onClose} onAdded={added} />}
      {act === "add-passkey" && <AddPasskey onClose={onClose} onAdded={added} />}
      {act === "remove-app" && (
        <ProofForm
          confirmLabel="Remove"
          isDangerous
          onCancel={onClose}
          onProof={async (proof) => {
            await remove.mutateAsync({ body: proof });
            toastDone("Your authenticator app is removed.");
            onClose();
          }}
        >
          <p>Signing in asks for no code any more.</p>
        </ProofForm>
      )}
      {act === "renew-codes" && (
        <ProofForm
          confirmLabel="Make new codes"
          onCancel={onClose}
          onProof={async (proof) => setCodes((await renew.mutateAsync({ body: proof })).recoveryCodes)}
        >
          <p>The codes you have kept so far stop working.</p>
        </ProofForm>
      )}
    </Dialog>
  );
}
