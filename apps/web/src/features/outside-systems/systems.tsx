import { listIntegrations } from "@smartsupport/contracts";
import { useState } from "react";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { ConnectButton } from "./connect-button.tsx";
import { type EditedEndpoint, EndpointDialog } from "./endpoint-dialog.tsx";
import { SystemCard } from "./system-card.tsx";
import styles from "./systems.module.css";
import { SystemsSkeleton } from "./systems-skeleton.tsx";

/** The outside systems: where each hears of tickets, and what its words mean. */
export function Systems() {
  const { data, isPending, error, refetch } = useOperationQuery(listIntegrations, {});
  const [edited, setEdited] = useState<EditedEndpoint | null>(null);
  return (
    <div className={styles.page}>
      {isPending && <SystemsSkeleton />}
      {error && !data && (
        <ErrorState title="The outside systems did not load." problem={error} retry={() => void refetch()} />
      )}
      {data?.items.length === 0 && (
        <EmptyState title="No outside system is connected" action={<ConnectButton variant="filled" />}>
          A connected system hears of approved tickets the moment something happens, fetches their files and reports
          back how far it is.
        </EmptyState>
      )}
      {data?.items.map((system) => (
        <SystemCard
          key={system.id}
          system={system}
          onEdit={(endpoint) => setEdited({ integrationId: system.id, systemName: system.name, endpoint })}
        />
      ))}
      <EndpointDialog edited={edited} onClose={() => setEdited(null)} />
    </div>
  );
}
