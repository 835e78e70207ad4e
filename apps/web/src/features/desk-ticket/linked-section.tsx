import type { Ticket } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { StatusIcon } from "../../components/ui/status-icon.tsx";
import styles from "./panel.module.css";

const WORDS = { follows_up: "Follows up", followed_up_by: "Followed up by" };

/** The tickets this one goes on from, and those that go on from it. */
export function LinkedSection({ links }: { links: Ticket["links"] }) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="linked-title">
      <h2 id="linked-title">Linked</h2>
      <ul>
        {links.map(({ kind, number, subject, status }) => (
          <li key={`${kind} ${number}`}>
            <Link to={`/desk/tickets/${number}`} className={styles.linked} title={subject}>
              <StatusIcon status={status} label={status} />
              <span className={styles.faint}>
                {WORDS[kind]} {number}
              </span>
              <span>{subject}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
