import { TextInput } from "@mantine/core";
import { addPasskey, beginPasskey, getMySecondFactor } from "@smartsupport/contracts";
import { useState } from "react";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { makePasskey } from "../../lib/passkeys/ask-device.ts";
import { ProofForm } from "./proof-form.tsx";

type Props = { onClose: () => void; onAdded: (recoveryCodes: string[] | null) => void };

/** A name and a proof; then the browser asks the device. */
export function AddPasskey({ onClose, onAdded }: Props) {
  const begin = useOperationMutation(beginPasskey, { quiet: true });
  const add = useOperationMutation(addPasskey, { quiet: true, invalidates: [getMySecondFactor] });
  const [name, setName] = useState("This device");
  const isNamed = name.trim() !== "";
  return (
    <ProofForm
      confirmLabel="Add a passkey"
      onCancel={onClose}
      onProof={async (proof) => {
        if (!isNamed) return;
        const asked = await begin.mutateAsync({ body: proof });
        const passkey = await makePasskey(asked);
        const { recoveryCodes } = await add.mutateAsync({ body: { challengeId: asked.challengeId, name, passkey } });
        onAdded(recoveryCodes);
      }}
    >
      <p>
        Your device or password manager keeps it. You sign in with your finger, face or PIN, with or without the
        password.
      </p>
      <TextInput
        label="Name"
        description="To know it by in this list."
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isNamed ? undefined : "Please fill this in."}
      />
    </ProofForm>
  );
}
