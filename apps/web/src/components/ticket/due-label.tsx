import type { TicketRow } from "@smartsupport/contracts";
import { IconAlertOctagon, IconClock, IconPlayerPause } from "@tabler/icons-react";
import { type DueTone, dueState } from "../../lib/tickets/due-state.ts";
import { useNow } from "../../lib/time/use-now.ts";
import { Icon } from "../ui/icon.tsx";
import styles from "./due-label.module.css";

const SIGNS: Partial<Record<DueTone, typeof IconClock>> = {
  over: IconAlertOctagon,
  soon: IconClock,
  paused: IconPlayerPause,
};

/** When a ticket is due, in words and a sign: overdue, soon, later, paused. Exact on hover and to screen readers. */
export function DueLabel({ ticket }: { ticket: Pick<TicketRow, "status" | "dueAt" | "priority"> }) {
  const { tone, words, title } = dueState(ticket, useNow());
  const sign = SIGNS[tone];
  return (
    <span className={styles.due} data-tone={tone} title={title}>
      {sign && <Icon of={sign} size={14} />}
      <span aria-hidden="true">{words}</span>
      <span className={styles.spoken}>{title}</span>
    </span>
  );
}
