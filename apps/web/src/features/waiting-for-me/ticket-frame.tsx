import type { TicketRow } from "@smartsupport/contracts";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import styles from "./waiting-list.module.css";

type Props = { row: Pick<TicketRow, "number" | "subject">; when?: ReactNode; children: ReactNode };

/** A ticket that waits: its subject and number, and below what it waits for. */
export function TicketFrame({ row, when, children }: Props) {
  return (
    <article className={styles.item} aria-label={row.subject}>
      <header className={styles.head}>
        <h3>
          <Link to={`/tickets/${row.number}`}>{row.subject}</Link>
        </h3>
        <span className={styles.number}>{row.number}</span>
        <span className={styles.when}>{when}</span>
      </header>
      {children}
    </article>
  );
}
