import { NativeSelect } from "@mantine/core";
import { type ListedApiKey, listApiKeys } from "@smartsupport/contracts";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { KeyRow } from "./key-row.tsx";
import styles from "./keys.module.css";
import { KeysSkeleton } from "./keys-skeleton.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";

/** The keys of all outside systems, or of the one that the address names; revoked ones stand apart. */
export function Keys({ isRevoked }: { isRevoked: boolean }) {
  const { data, isPending, error, refetch } = useOperationQuery(listApiKeys, {});
  const [address, setAddress] = useSearchParams();
  const [rotating, setRotating] = useState<ListedApiKey | null>(null);
  const [revoking, setRevoking] = useState<ListedApiKey | null>(null);
  const systemId = address.get("system") ?? "";
  const all = data?.items ?? [];
  const systems = [...new Map(all.map(({ system }) => [system.id, system])).values()];
  const shown = all.filter(
    ({ revokedAt, system }) => (revokedAt !== null) === isRevoked && (systemId === "" || system.id === systemId),
  );
  const narrow = (system: string) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      if (system) next.set("system", system);
      else next.delete("system");
      return next;
    });

  return (
    <div className={styles.page}>
      {isPending && <KeysSkeleton />}
      {error && !data && <ErrorState title="The API keys did not load." problem={error} retry={() => void refetch()} />}
      {(systems.length > 1 || systemId !== "") && (
        <div className={styles.filter}>
          <NativeSelect
            size="xs"
            aria-label="System"
            value={systemId}
            data={[
              { value: "", label: "Every system" },
              ...systems.map(({ id, name }) => ({ value: id, label: name })),
              ...(systemId !== "" && !systems.some(({ id }) => id === systemId)
                ? [{ value: systemId, label: "A system without keys" }]
                : []),
            ]}
            onChange={(event) => narrow(event.currentTarget.value)}
          />
        </div>
      )}
      {data && shown.length === 0 && (
        <EmptyState title={isRevoked ? "No key was revoked" : "No API key"}>
          {isRevoked
            ? "Keys that were revoked stand here, with their last use."
            : "With a key an outside system reads tickets, fetches their files and reports how far it is."}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ul className={styles.card} aria-label="API keys">
          {shown.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRotate={() => setRotating(key)} onRevoke={() => setRevoking(key)} />
          ))}
        </ul>
      )}
      <RotateDialog apiKey={rotating} onClose={() => setRotating(null)} />
      <RevokeDialog apiKey={revoking} onClose={() => setRevoking(null)} />
    </div>
  );
}
