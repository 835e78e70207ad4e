import type { ListedApiKey } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { type Secret, SecretOnce } from "../../components/ui/secret-once.tsx";
import { RotateForm } from "./rotate-form.tsx";

type Props = { apiKey: ListedApiKey | null; onClose: () => void };

/** A key that takes over from another, shown this once. */
export function RotateDialog({ apiKey, onClose }: Props) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog
      opened={apiKey !== null}
      onClose={secret ? undefined : close}
      title={secret ? "The new key is made" : `Rotate “${apiKey?.name ?? ""}”`}
      size={520}
    >
      {secret && <SecretOnce secret={secret} onKept={close} />}
      {apiKey && !secret && (
        <RotateForm
          apiKey={apiKey}
          onClose={close}
          onMade={(text, lastWords) =>
            setSecret({ label: "API key", text, use: `Enter this key in ${apiKey.system.name}. ${lastWords}` })
          }
        />
      )}
    </Dialog>
  );
}
