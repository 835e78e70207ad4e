import { type ListedApiKey, listApiKeys, listIntegrations, revokeApiKey } from "@smartsupport/contracts";
import { ConfirmDialog } from "../../components/ui/confirm-dialog.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";

type Props = { apiKey: ListedApiKey | null; onClose: () => void };

/** Ends a key, after saying what then stops. */
export function RevokeDialog({ apiKey, onClose }: Props) {
  const revoke = useOperationMutation(revokeApiKey, { quiet: true, invalidates: [listApiKeys, listIntegrations] });
  return (
    <ConfirmDialog
      opened={apiKey !== null}
      onClose={onClose}
      title={`Revoke “${apiKey?.name ?? ""}”?`}
      confirmLabel="Revoke"
      isDangerous
      onConfirm={async () => {
        if (!apiKey) return;
        await revoke.mutateAsync({ params: { id: apiKey.id } });
        toastDone(`The key “${apiKey.name}” is revoked.`);
      }}
    >
      Whatever uses this key is refused from this moment on, and a revoked key never comes back. If the system shall go
      on, rotate the key instead.
    </ConfirmDialog>
  );
}
