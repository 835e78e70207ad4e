import { type AuditChain, listAudit } from "@smartsupport/contracts";
import { IconLink, IconLinkOff } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { useNow } from "../../lib/time/use-now.ts";
import styles from "./audit.module.css";

/** The sealer comes every second; what waits a minute waits for a worker that does not run. */
const LATE_MS = 60_000;
const AGAIN_MS = 15_000;
const HEAD_LENGTH = 12;

/** How far the log is sealed, and by which digest it can be recognized later. `waitsSince`: of the oldest unsealed entry in sight. */
export function ChainState({ waitsSince }: { waitsSince: string | null }) {
  const asked = useOperationQuery(listAudit, { query: { limit: 1 } }, { refetchInterval: AGAIN_MS });
  const now = useNow();
  const isLate = waitsSince !== null && now - new Date(waitsSince).getTime() > LATE_MS;
  if (asked.isError) return null;
  const chain = asked.data?.chain;
  return (
    <div className={styles.chain} data-late={isLate || undefined}>
      <Icon of={isLate ? IconLinkOff : IconLink} />
      {chain ? <Sealed chain={chain} isLate={isLate} /> : <SkeletonBar width={240} />}
    </div>
  );
}

function Sealed({ chain: { count, head, sealedAt, waiting }, isLate }: { chain: AuditChain; isLate: boolean }) {
  return (
    <>
      <span>
        {head === null ? "Nothing is sealed yet" : `${count.toLocaleString("en")} entries are sealed`}
        {sealedAt && (
          <>
            , the last <RelativeTime at={sealedAt} />
          </>
        )}
        {waiting > 0 && `; ${waiting.toLocaleString("en")} ${waiting === 1 ? "waits" : "wait"}`}.
        {isLate && " Is the worker running?"}
      </span>
      {head && (
        <span className={styles.head} title={`The digest of the last seal: ${head}`}>
          Head <code>{head.slice(0, HEAD_LENGTH)}</code>
        </span>
      )}
    </>
  );
}
