import { Button, VisuallyHidden } from "@mantine/core";
import type { ApiKey } from "@smartsupport/contracts";
import { Pill } from "../../components/ui/pill.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useNow } from "../../lib/time/use-now.ts";
import { SCOPE_WORDS } from "./scope-words.ts";
import styles from "./systems.module.css";

/** One key: what it may do, when it was last used. The key itself is nowhere; its beginning tells it from others. */
export function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke?: () => void }) {
  const { name, prefix, scopes, revokedAt, lastUsedAt } = apiKey;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.name}>
          {name} <span className={styles.prefix}>ssk_{prefix}…</span>
        </div>
        <div className={styles.faint}>{scopes.map((scope) => SCOPE_WORDS[scope].name).join(", ")}</div>
      </div>
      <div className={styles.used}>
        {lastUsedAt ? (
          <>
            Used <RelativeTime at={lastUsedAt} />
          </>
        ) : (
          "Never used"
        )}
        <Until apiKey={apiKey} />
      </div>
      <div className={styles.acts}>
        {onRevoke && !revokedAt && (
          <Button size="xs" variant="subtle" onClick={onRevoke}>
            Revoke <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

function Until({ apiKey: { expiresAt, revokedAt } }: { apiKey: ApiKey }) {
  const nowMs = useNow();
  if (revokedAt) {
    return (
      <div>
        Revoked <RelativeTime at={revokedAt} />
      </div>
    );
  }
  if (!expiresAt) return null;
  if (new Date(expiresAt).getTime() <= nowMs) return <Pill tone="danger">Expired</Pill>;
  return (
    <div>
      Ends <RelativeTime at={expiresAt} />
    </div>
  );
}
