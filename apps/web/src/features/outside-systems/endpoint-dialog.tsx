import type { Endpoint } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { type Secret, SecretOnce } from "../../components/ui/secret-once.tsx";
import { EndpointForm } from "./endpoint-form.tsx";

/** `endpoint`: the one to change; null makes a new one. */
export type EditedEndpoint = { integrationId: string; systemName: string; endpoint: Endpoint | null };

type Props = { edited: EditedEndpoint | null; onClose: () => void };

/** An address of an outside system. A new one ends with its signing secret. */
export function EndpointDialog({ edited, onClose }: Props) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  const title = edited?.endpoint ? "Change the address" : `New address of ${edited?.systemName ?? ""}`;
  return (
    <Dialog
      opened={edited !== null}
      onClose={secret ? undefined : close}
      title={secret ? "The address is added" : title}
      size={560}
    >
      {secret && <SecretOnce secret={secret} onKept={close} />}
      {edited && !secret && (
        <EndpointForm
          edited={edited}
          onClose={close}
          onAdded={(text) =>
            setSecret({
              label: "Signing secret",
              text,
              use: "Every message is signed with this secret, so that the system can tell ours from a forged one. Enter it there.",
            })
          }
        />
      )}
    </Dialog>
  );
}
