import type { TicketRow } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { memo, useRef } from "react";
import { Link } from "react-router-dom";
import { DueLabel } from "../../components/ticket/due-label.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { PriorityIcon } from "../../components/ui/priority-icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { prefetchTicket } from "../../lib/tickets/prefetch-ticket.ts";
import styles from "./queue-row.module.css";

type Props = Placed & { ticket: TicketRow; isCurrent: boolean; onCurrent: (number: string) => void };

/** Where a line stands in the list that is only drawn in part. */
export type Placed = { index: number; startPx: number; measure?: (row: HTMLElement | null) => void };

const LINGER_MS = 60;

/** One ticket of the queue: a row, and on phones a card. Pointing at it brings the ticket nearer. */
export const QueueRow = memo(function QueueRow({ ticket, isCurrent, onCurrent, index, startPx, measure }: Props) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { number, subject, status, priority, requester, category, assignee, updatedAt, isTriageOverdue } = ticket;
  const linger = () => {
    timer.current = setTimeout(() => prefetchTicket(client, number), LINGER_MS);
  };
  return (
    <tr
      ref={measure}
      style={{ transform: `translateY(${startPx}px)` }}
      data-index={index}
      className={styles.row}
      data-number={number}
      data-current={isCurrent || undefined}
      onPointerEnter={linger}
      onPointerLeave={() => clearTimeout(timer.current)}
    >
      <td className={styles.priority} title={priority ?? "Not set"}>
        <PriorityIcon priority={priority} label={priority ? `Priority ${priority}` : "Priority not set"} />
      </td>
      <td className={styles.number}>{number}</td>
      <td className={styles.subject}>
        <Link
          to={`/desk/tickets/${number}`}
          state={{ isFromQueue: true }}
          dir="auto"
          onFocus={() => {
            onCurrent(number);
            linger();
          }}
          onClick={() => onCurrent(number)}
        >
          {subject}
        </Link>
        {isTriageOverdue && <span className={styles.flag}>Review overdue</span>}
      </td>
      <td className={styles.requester}>{requester.name}</td>
      <td className={styles.category}>{category.name}</td>
      <td className={styles.status}>
        <StatusIcon status={status} />
        <span>{status}</span>
      </td>
      <td className={styles.assignee}>
        <PersonAvatar person={assignee} size={20} isNamed />
      </td>
      <td className={styles.due}>
        <DueLabel ticket={ticket} />
      </td>
      <td className={styles.updated}>
        <RelativeTime at={updatedAt} form="short" />
      </td>
    </tr>
  );
});
