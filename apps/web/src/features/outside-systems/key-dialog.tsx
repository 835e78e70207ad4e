import type { Integration } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { KeyForm } from "./key-form.tsx";
import { type Secret, SecretOnce } from "./secret-once.tsx";

type Props = { system: Integration | null; onClose: () => void };

/** A new key of an outside system, shown this once. */
export function KeyDialog({ system, onClose }: Props) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog
      opened={system !== null}
      onClose={secret ? undefined : close}
      title={secret ? "The key is made" : `New key of ${system?.name ?? ""}`}
      size={520}
    >
      {secret && <SecretOnce secret={secret} onKept={close} />}
      {system && !secret && (
        <KeyForm
          systemId={system.id}
          onClose={close}
          onMade={(text) =>
            setSecret({
              label: "API key",
              text,
              use: `With this key ${system.name} speaks to the desk. Whoever has it can do the same, so treat it like a password.`,
            })
          }
        />
      )}
    </Dialog>
  );
}
