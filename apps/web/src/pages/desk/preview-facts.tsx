import type { Ticket } from "@smartsupport/contracts";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";
import styles from "./ticket-preview.module.css";

/** Whose it is, who works on it, what kind it is. */
export function PreviewFacts({ ticket, meId }: { ticket: Ticket; meId: string }) {
  const { requester, assignee, category, subCategory, scheduledDate } = ticket;
  return (
    <dl className={styles.facts}>
      <dt>Requester</dt>
      <dd>
        <PersonAvatar person={requester} size={20} />
        <span>{requester.name}</span>
        {requester.department && <small>{requester.department.name}</small>}
      </dd>
      <dt>Assignee</dt>
      <dd>
        <PersonAvatar person={assignee} size={20} />
        <span>{assignee ? (assignee.id === meId ? "You" : assignee.name) : "Nobody"}</span>
      </dd>
      <dt>Category</dt>
      <dd>
        <span>{subCategory ? `${category.name}, ${subCategory.name}` : category.name}</span>
      </dd>
      {scheduledDate && (
        <>
          <dt>Scheduled</dt>
          <dd>{calendarDateWords(scheduledDate)}</dd>
        </>
      )}
    </dl>
  );
}
