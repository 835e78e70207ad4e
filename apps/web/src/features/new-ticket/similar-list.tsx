import type { SimilarTicket } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import { employeeStatusWords } from "../../components/ui/status-words.ts";
import styles from "./similar-tickets.module.css";

/** Tickets that sound alike, with where they stand. What is written here is kept while one looks. */
export function SimilarList({ tickets }: { tickets: readonly SimilarTicket[] }) {
  return (
    <ul className={styles.list}>
      {tickets.map((ticket) => (
        <li key={ticket.number}>
          <Link to={`/tickets/${ticket.number}`}>
            <StatusIcon status={ticket.status} />
            <b>{ticket.subject}</b>
            <span>
              {ticket.number}, {standing(ticket)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function standing({ status, holdReason, assignee }: SimilarTicket): string {
  const words = employeeStatusWords(status, holdReason);
  const said = words.slice(0, 1).toLowerCase() + words.slice(1);
  return status === "In Progress" && assignee ? `${assignee.split(" ")[0]} works on it` : said;
}
