import type { TicketRow } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { RowDraft } from "../../components/ticket/row-draft.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { ProgressRail } from "../../components/ui/progress-rail.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./active-ticket.module.css";
import { wasApproved } from "./was-approved.ts";

/** A ticket on its way: what it is about, who has it, how far it is. */
export function ActiveTicket({ ticket }: { ticket: TicketRow }) {
  const { number, subject, status, holdReason } = ticket;
  return (
    <article className={styles.item}>
      <header className={styles.head}>
        <h3>
          <Link to={`/tickets/${number}`}>{subject}</Link>
        </h3>
        <span className={styles.number}>{number}</span>
        <RowDraft number={number} />
        <Latest ticket={ticket} />
      </header>
      <div className={styles.rail}>
        <ProgressRail ticket={{ status, holdReason, approvedAt: wasApproved(ticket) ? ticket.updatedAt : null }} />
      </div>
    </article>
  );
}

function Latest({ ticket: { assignee, createdAt, updatedAt, status } }: { ticket: TicketRow }) {
  return (
    <span className={styles.latest}>
      {assignee && <PersonAvatar person={assignee} size={20} />}
      {assignee ? `With ${assignee.name.split(" ")[0]}, updated ` : status === "New" ? "sent " : "updated "}
      <RelativeTime at={status === "New" && !assignee ? createdAt : updatedAt} />
    </span>
  );
}
