import type { Ticket } from "@smartsupport/contracts";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { Pill } from "../../components/ui/pill.tsx";
import { ProgressRail } from "../../components/ui/progress-rail.tsx";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { employeeStatusWords } from "../../components/ui/status-words.ts";
import styles from "./ticket-head.module.css";

/** What the ticket is about and where it stands. */
export function TicketHead({ ticket, isOwn }: { ticket: Ticket; isOwn: boolean }) {
  const { number, subject, status, holdReason, createdAt, requester } = ticket;
  return (
    <header>
      <nav className={styles.crumb} aria-label="Back">
        <Link to="/tickets">
          <Icon of={IconArrowLeft} size={14} />
          My tickets
        </Link>
        <span>{number}</span>
      </nav>
      <h1 tabIndex={-1} dir="auto" className={styles.title}>
        {subject}
      </h1>
      <p className={styles.meta}>
        <Pill>
          <StatusIcon status={status} />
          {status === "Withdrawn" && !isOwn ? "Withdrawn" : employeeStatusWords(status, holdReason)}
        </Pill>
        <span>
          {isOwn ? "You" : requester.name} sent it <RelativeTime at={createdAt} />
        </span>
      </p>
      <div className={styles.rail}>
        <ProgressRail ticket={ticket} />
      </div>
    </header>
  );
}
