import type { Account } from "@smartsupport/contracts";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./account-row.module.css";
import { ROLE_WORDS } from "./role-words.ts";

/** What an admin wants to know beside a name: is the company id theirs; later, what they may do. */
export function BesideName({ account, isMe }: { account: Account; isMe: boolean }) {
  const { status, role, companyId, companyIdHolder } = account;
  if (account.isErased) return <div className={styles.beside}>Erased for good</div>;
  if (status !== "pending") {
    const { name } = ROLE_WORDS[role];
    return <div className={styles.beside}>{isMe ? `${name}, you` : name}</div>;
  }
  if (companyIdHolder) {
    return (
      <div className={styles.beside} data-tone="warn">
        <Icon of={IconAlertTriangle} size={14} />
        {`${companyId} is ${companyIdHolder.name}`}
      </div>
    );
  }
  if (!companyId) return null;
  return (
    <div className={styles.beside} data-tone="ok">
      <Icon of={IconCheck} size={14} />
      Company id is free
    </div>
  );
}
