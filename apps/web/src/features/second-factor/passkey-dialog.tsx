import { TextInput } from "@mantine/core";
import { getMySecondFactor, type PasskeyInfo, removePasskey, renamePasskey } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { ProofForm } from "./proof-form.tsx";

type Props = { passkey: PasskeyInfo; isRemoval: boolean; onClose: () => void };

/** Renames or removes a passkey. */
export function PasskeyDialog({ passkey: { id, name }, isRemoval, onClose }: Props) {
  const [newName, setNewName] = useState(name);
  const options = { quiet: true, invalidates: [getMySecondFactor] };
  const rename = useOperationMutation(renamePasskey, options);
  const remove = useOperationMutation(removePasskey, options);
  if (isRemoval) {
    return (
      <Dialog opened onClose={onClose} title={`Remove ${name}?`}>
        <ProofForm
          confirmLabel="Remove"
          isDangerous
          onCancel={onClose}
          onProof={async (proof) => {
            await remove.mutateAsync({ params: { id }, body: proof });
            toastDone(`${name} is removed.`);
            onClose();
          }}
        >
          <p>This desk takes it no more. Your device may still show it: you can delete it there.</p>
        </ProofForm>
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={onClose} title={`Rename ${name}`}>
      <ProofForm
        confirmLabel="Rename"
        onCancel={onClose}
        onProof={async (proof) => {
          await rename.mutateAsync({ params: { id }, body: { ...proof, name: newName } });
          onClose();
        }}
      >
        <TextInput
          label="Name"
          data-autofocus
          maxLength={60}
          value={newName}
          onChange={(event) => setNewName(event.currentTarget.value)}
        />
      </ProofForm>
    </Dialog>
  );
}
