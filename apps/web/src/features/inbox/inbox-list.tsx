import type { NotificationGroup } from "@smartsupport/contracts";
import { useRef } from "react";
import { usePageActs } from "../../lib/keys/use-page-act.ts";
import styles from "./inbox.module.css";
import { InboxGroup } from "./inbox-group.tsx";

type Props = {
  groups: readonly NotificationGroup[];
  addressOf: (group: NotificationGroup) => string;
  onMark: (group: NotificationGroup) => void;
};

/** The inbox by ticket. `j` and `k` walk, Enter opens, `e` marks as read or unread. */
export function InboxList({ groups, addressOf, onMark }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("a[data-number]") ?? [])];
  const step = (by: 1 | -1) => {
    const all = links();
    const at = all.findIndex((link) => link.parentElement?.contains(document.activeElement));
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  const mark = () => {
    const all = links();
    const at = all.findIndex((link) => link.parentElement?.contains(document.activeElement));
    const group = groups.find(({ number }) => number === all[at]?.dataset.number);
    if (!group) return;
    // What is read leaves the list of the unread: the focus must not go with it.
    if (group.unread > 0) (all[at + 1] ?? all[at - 1])?.focus();
    onMark(group);
  };
  usePageActs({ "inbox.next": () => step(1), "inbox.previous": () => step(-1), "inbox.mark": mark });
  return (
    <ul ref={list} aria-label="Your inbox" className={styles.list}>
      {groups.map((group) => (
        <InboxGroup key={group.number} group={group} address={addressOf(group)} onMark={onMark} />
      ))}
    </ul>
  );
}
