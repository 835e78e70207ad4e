import type { Account } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./account-row.module.css";

type Props = {
  account: Account;
  /** Under the name. */
  beside: ReactNode;
  /** The moment of the last column; null: never. */
  since: string | null;
  isCurrent: boolean;
  isOpen?: boolean;
  onCurrent: () => void;
  /** Buttons, at the end. */
  acts: ReactNode;
  /** Folded out below. */
  children?: ReactNode;
};

/** One person: a row on a wide screen, a card on a narrow one. */
export function AccountRow({ account, beside, since, isCurrent, isOpen, onCurrent, acts, children }: Props) {
  const { id, name, companyId, department, isErased } = account;
  // What stands there then was made up.
  const email = isErased ? "" : account.email;
  return (
    <li
      className={styles.item}
      data-account={id}
      data-current={isCurrent || undefined}
      data-open={isOpen || undefined}
      onFocus={onCurrent}
    >
      <div className={styles.row}>
        <span className={styles.avatar}>
          <PersonAvatar person={account} size={32} />
        </span>
        <div className={styles.who}>
          <div className={styles.name} dir="auto" title={name}>
            {name}
          </div>
          {beside}
        </div>
        <div className={styles.id}>{companyId}</div>
        <div className={styles.department}>{department?.name}</div>
        <div className={styles.email} title={email}>
          {email}
        </div>
        <div className={styles.since}>{since ? <RelativeTime at={since} form="short" /> : "Never"}</div>
        <div className={styles.acts}>{acts}</div>
      </div>
      {children}
    </li>
  );
}
