import { Button, VisuallyHidden } from "@mantine/core";
import type { ListedApiKey } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { Pill } from "../../components/ui/pill.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { useNow } from "../../lib/time/use-now.ts";
import { type KeyState, keyState } from "./key-state.ts";
import styles from "./keys.module.css";
import { SCOPE_WORDS } from "./scope-words.ts";

type Props = { apiKey: ListedApiKey; onRotate: () => void; onRevoke: () => void };

/** One key: whose, what it may do, when and from where it was used. The key itself is nowhere; its beginning tells it from others. */
export function KeyRow({ apiKey, onRotate, onRevoke }: Props) {
  const { name, prefix, scopes, system, createdBy, createdAt } = apiKey;
  const state = keyState(apiKey, useNow());
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.name}>
          <span>{name}</span> <span className={styles.prefix}>ssk_{prefix}…</span>
        </div>
        <div className={styles.faint}>
          {system.name}: {scopes.map((scope) => SCOPE_WORDS[scope].name.toLowerCase()).join(", ")}
        </div>
        <div className={styles.faint}>
          Made {createdBy && `by ${createdBy.name} `}
          <RelativeTime at={createdAt} />
        </div>
      </div>
      <div className={styles.used}>
        <Used apiKey={apiKey} />
        <Until apiKey={apiKey} state={state} />
      </div>
      <div>{MARKS[state]}</div>
      <div className={styles.acts}>
        {(state === "works" || state === "ends_soon") && (
          <Button size="xs" variant="default" onClick={onRotate}>
            Rotate <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
        {state !== "revoked" && (
          <Button size="xs" variant="subtle" onClick={onRevoke}>
            Revoke <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

const MARKS: Record<KeyState, ReactNode> = {
  works: <Pill tone="ok">Works</Pill>,
  ends_soon: <Pill tone="warn">Ends soon</Pill>,
  replaced: <Pill>Replaced</Pill>,
  expired: <Pill tone="danger">Expired</Pill>,
  revoked: <Pill>Revoked</Pill>,
};

function Used({ apiKey: { lastUsedAt, lastUsedAddress } }: Pick<Props, "apiKey">) {
  if (!lastUsedAt) return <div className={styles.faint}>Never used</div>;
  return (
    <div className={styles.faint}>
      Used <RelativeTime at={lastUsedAt} />
      {lastUsedAddress && ` from ${lastUsedAddress}`}
    </div>
  );
}

function Until({ apiKey: { expiresAt, revokedAt }, state }: { apiKey: ListedApiKey; state: KeyState }) {
  const at = revokedAt ?? expiresAt;
  if (!at) return <div className={styles.faint}>Works until it is revoked</div>;
  const verb = { works: "Ends", ends_soon: "Ends", replaced: "Ends", expired: "Ended", revoked: "Revoked" }[state];
  return (
    <div className={styles.faint}>
      {verb} <RelativeTime at={at} />
    </div>
  );
}
