import { Button } from "@mantine/core";
import { listAudit } from "@smartsupport/contracts";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { useOperationPages } from "../../lib/api/use-operation-pages.ts";
import styles from "./audit.module.css";
import { type AuditAsk, isNarrowed, queryOf, readAsk, writeAsk } from "./audit-ask.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditRow } from "./audit-row.tsx";
import { AuditSkeleton } from "./audit-skeleton.tsx";
import { ChainState } from "./chain-state.tsx";
import { ExportButton } from "./export-button.tsx";

const PAGE = 50;
/** Nobody announces an entry; the list asks again. */
const AGAIN_MS = 15_000;

/** Who did what to whom and from where, the newest first, narrowed by what the address says. */
export function Audit() {
  const [address, setAddress] = useSearchParams();
  const [openId, setOpenId] = useState<string | null>(null);
  const ask = readAsk(address);
  const log = useOperationPages(
    listAudit,
    { query: { limit: PAGE, ...queryOf(ask) } },
    { againMs: AGAIN_MS, keepPrevious: true },
  );
  const { items } = log;
  const waitsSince = items.findLast(({ seal }) => seal === null)?.at ?? null;
  const change = (wanted: Partial<AuditAsk>) =>
    setAddress((now) => writeAsk({ ...readAsk(now), ...wanted }), { replace: wanted.q !== undefined });
  const clear = () => setAddress({});

  return (
    <>
      <PageBar title="Audit log">
        <ExportButton ask={ask} />
      </PageBar>
      <ChainState waitsSince={waitsSince} />
      <AuditFilters ask={ask} items={items} onAsk={change} onClear={clear} />
      {log.isPending && <AuditSkeleton />}
      {log.isError && items.length === 0 && (
        <div className={styles.alone}>
          <ErrorState title="The audit log did not load." problem={log.error} retry={() => void log.refetch()} />
        </div>
      )}
      {log.isSuccess && items.length === 0 && (
        <div className={styles.alone}>
          {isNarrowed(ask) ? (
            <EmptyState
              title="No entry fits"
              action={
                <Button size="xs" variant="default" onClick={clear}>
                  Show all
                </Button>
              }
            >
              Nothing in the log fits these filters.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing was written yet">
              Sign-ins, refusals, opened files and every change of somebody's rights stand here, sealed so that nobody
              can change them afterwards.
            </EmptyState>
          )}
        </div>
      )}
      {items.length > 0 && (
        <ul aria-label="Audit log" aria-busy={log.isPlaceholderData}>
          {items.map((entry) => (
            <AuditRow
              key={entry.id}
              entry={entry}
              isOpen={entry.id === openId}
              onToggle={() => setOpenId(entry.id === openId ? null : entry.id)}
            />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
