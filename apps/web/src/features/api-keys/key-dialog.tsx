import { listIntegrations } from "@smartsupport/contracts";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { type Secret, SecretOnce } from "../../components/ui/secret-once.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { KeyForm } from "./key-form.tsx";

type Props = { opened: boolean; onClose: () => void };

/** A new key of an outside system, shown this once. */
export function KeyDialog({ opened, onClose }: Props) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const [address] = useSearchParams();
  const systems = useOperationQuery(listIntegrations, {}, { enabled: opened }).data?.items;
  const close = () => {
    setSecret(null);
    onClose();
  };
  const named = systems?.find(({ id }) => id === address.get("system")) ?? systems?.[0];
  return (
    <Dialog
      opened={opened}
      onClose={secret ? undefined : close}
      title={secret ? "The key is made" : "Make a key"}
      size={520}
    >
      {secret && <SecretOnce secret={secret} onKept={close} />}
      {systems?.length === 0 && (
        <EmptyState title="No outside system is connected">
          A key belongs to a system: connect it first, under <Link to="/admin/endpoints">Outside systems</Link>.
        </EmptyState>
      )}
      {named && systems && !secret && (
        <KeyForm
          systems={systems}
          systemId={named.id}
          onClose={close}
          onMade={(text) =>
            setSecret({
              label: "API key",
              text,
              use: "With this key the system speaks to the desk. Whoever has it can do the same, so treat it like a password.",
            })
          }
        />
      )}
    </Dialog>
  );
}
