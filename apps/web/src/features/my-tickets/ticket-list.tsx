import { getTicket, type TicketRow } from "@smartsupport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { Marked } from "../../components/search/marked.tsx";
import { MatchLine } from "../../components/search/match-line.tsx";
import { RowDraft } from "../../components/ticket/row-draft.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusLabel } from "../../components/ui/status-label.tsx";
import { operationQuery } from "../../lib/api/operation-query.ts";
import styles from "./ticket-list.module.css";

/** One's own tickets: rows on a wide screen, cards on a narrow one. A row under the pointer is fetched ahead. */
export function TicketList({ tickets }: { tickets: TicketRow[] }) {
  const client = useQueryClient();
  const prefetch = (number: string) => void client.prefetchQuery(operationQuery(getTicket, { params: { number } }));
  return (
    <ul className={styles.list}>
      {tickets.map((ticket) => (
        <li key={ticket.id} className={styles.row} onPointerEnter={() => prefetch(ticket.number)}>
          <span className={styles.number}>{ticket.number}</span>
          <span className={styles.about}>
            <Link to={`/tickets/${ticket.number}`} className={styles.subject}>
              <Marked text={ticket.subject} />
            </Link>
            <RowDraft number={ticket.number} />
          </span>
          <span className={styles.line}>
            <MatchLine number={ticket.number} />
          </span>
          <span className={styles.status}>
            <StatusLabel status={ticket.status} holdReason={ticket.holdReason} forEmployee />
          </span>
          <span className={styles.category}>{ticket.category.name}</span>
          <span className={styles.who}>
            {ticket.assignee && <PersonAvatar person={ticket.assignee} size={20} isNamed />}
          </span>
          <RelativeTime at={ticket.updatedAt} className={styles.when} />
        </li>
      ))}
    </ul>
  );
}
