import type { Account } from "@smartsupport/contracts";
import { type ReactNode, useRef, useState } from "react";
import { usePageAct, usePageActs } from "../../lib/keys/use-page-act.ts";
import styles from "./account-row.module.css";
import { AccountRow } from "./account-row.tsx";
import { BesideName } from "./beside-name.tsx";
import type { Drawer } from "./drawers.ts";
import { PendingActs } from "./pending-acts.tsx";
import { RejectForm } from "./reject-form.tsx";
import { SettledActs } from "./settled-acts.tsx";
import { useApprove } from "./use-approve.ts";
import { useRows } from "./use-rows.ts";

type Props = {
  drawer: Drawer;
  accounts: readonly Account[];
  meId: string;
  /** A dialog stands in front of the list: its keys are silent. */
  isBehind: boolean;
  onChange: (account: Account) => void;
  onInvite: (account: Account) => void;
  onSwitch: (account: Account) => void;
  onErase: (account: Account) => void;
};

const DOUBLE_CLICK_MS = 600;

/** The people of one drawer. `j` and `k` walk, the other keys are those the buttons of the row at hand say. */
export function AccountList({ drawer, accounts, meId, isBehind, onChange, onInvite, onSwitch, onErase }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(
    list,
    accounts.map(({ id }) => id),
  );
  const [rejecting, setRejecting] = useState<string | null>(null);
  const approve = useApprove();
  const current = accounts.find(({ id }) => id === rows.current);
  const isPending = drawer.show === "pending";

  const approveAs = (account: Account, role: Account["role"]) => {
    rows.leave(account.id);
    void approve(account, role);
  };
  // Whoever clicks twice means one person: the row leaves, and the next one's button comes to lie under the pointer.
  const clickedAt = useRef(Number.NEGATIVE_INFINITY);
  const approveByClick = (account: Account, role: Account["role"]) => {
    const now = performance.now();
    if (now - clickedAt.current < DOUBLE_CLICK_MS) return;
    clickedAt.current = now;
    approveAs(account, role);
  };
  const hasKeys = !isBehind && rejecting === null;
  usePageActs(hasKeys ? { "accounts.next": () => rows.step(1), "accounts.previous": () => rows.step(-1) } : {});
  usePageAct(
    "accounts.approve",
    () => {
      if (current && !current.companyIdHolder) approveAs(current, "employee");
    },
    hasKeys && isPending,
  );
  usePageAct("accounts.reject", () => current && setRejecting(current.id), hasKeys && isPending);
  usePageAct("accounts.change", () => current && onChange(current), hasKeys && drawer.show === "active");

  const actsOf = (account: Account, isCurrent: boolean): ReactNode => {
    if (account.id === rejecting) return <span className={styles.state}>Rejecting</span>;
    if (isPending) {
      return (
        <PendingActs
          account={account}
          isCurrent={isCurrent}
          onApprove={(role) => approveByClick(account, role)}
          onReject={() => setRejecting(account.id)}
        />
      );
    }
    const isMe = account.id === meId;
    return <SettledActs {...{ account, isMe, isCurrent, onChange, onInvite, onSwitch, onErase }} />;
  };

  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span>Person</span>
        <span>Company id</span>
        <span>Department</span>
        <span>Work e-mail</span>
        <span>{drawer.since}</span>
        <span />
      </div>
      <ul ref={list} aria-label={`${drawer.label} accounts`}>
        {accounts.map((account) => {
          const { id, createdAt, lastSignInAt } = account;
          return (
            <AccountRow
              key={id}
              account={account}
              beside={<BesideName account={account} isMe={id === meId} />}
              since={drawer.since === "Last here" ? lastSignInAt : createdAt}
              isCurrent={id === rows.current}
              isOpen={id === rejecting}
              onCurrent={() => rows.setCurrent(id)}
              acts={actsOf(account, id === rows.current && rejecting === null)}
            >
              {id === rejecting && (
                <RejectForm
                  account={account}
                  onKeep={() => {
                    setRejecting(null);
                    rows.focus(id, "[data-reject]");
                  }}
                  onDecided={() => {
                    setRejecting(null);
                    rows.leave(id);
                  }}
                />
              )}
            </AccountRow>
          );
        })}
      </ul>
    </>
  );
}
