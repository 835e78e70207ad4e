import type { TicketRow } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { DueLabel } from "../../components/ticket/due-label.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { PriorityIcon } from "../../components/ui/priority-icon.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { prefetchTicket } from "../../lib/tickets/prefetch-ticket.ts";
import styles from "./short-list.module.css";

type Props = {
  ticket: TicketRow;
  /** How long it waits already, in place of when it is due. */
  showsAge: boolean;
};

/** A ticket in one line: what it is, whose, how urgent. */
export function ShortRow({ ticket, showsAge }: Props) {
  const client = useQueryClient();
  const { number, subject, status, priority, requester, assignee, createdAt, isTriageOverdue } = ticket;
  return (
    <li>
      <Link
        to={`/desk/tickets/${number}`}
        className={styles.row}
        onPointerEnter={() => prefetchTicket(client, number)}
        onFocus={() => prefetchTicket(client, number)}
      >
        {showsAge ? (
          <StatusIcon status={status} label={status} />
        ) : (
          <PriorityIcon priority={priority} label={priority ? `Priority ${priority}` : "Priority not set"} />
        )}
        <span className={styles.number}>{number}</span>
        <span className={styles.subject} dir="auto">
          {subject}
        </span>
        <span className={styles.requester}>{requester.name}</span>
        {!showsAge && <PersonAvatar person={assignee} size={20} isNamed />}
        <span className={styles.time} data-late={isTriageOverdue || undefined}>
          {showsAge ? <RelativeTime at={createdAt} form="short" /> : <DueLabel ticket={ticket} />}
        </span>
      </Link>
    </li>
  );
}
