import type { Ticket } from "@smartsupport/contracts";
import { useState } from "react";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { usePageAct } from "../../lib/keys/use-page-act.ts";
import { HOLD_WORDS } from "../../lib/tickets/hold-words.ts";
import { exactTime } from "../../lib/time/relative-time.ts";
import { CategoryDialog } from "./category-dialog.tsx";
import { DepartmentProperty } from "./department-property.tsx";
import { FormFacts } from "./form-facts.tsx";
import styles from "./panel.module.css";
import { PriorityProperty } from "./priority-property.tsx";
import { Property, ValueButton } from "./property.tsx";
import { ScheduledProperty } from "./scheduled-property.tsx";
import { StatusProperty } from "./status-property.tsx";
import { TagsProperty } from "./tags-property.tsx";
import type { TicketChange } from "./ticket-change.ts";

type Props = TicketChange & { ticket: Ticket; meId: string };

/** The ticket's own fields. */
export function PropertiesSection({ ticket, meId, ...change }: Props) {
  const [isFormOpen, setIsFormOpen] = useState(false);
  const { assignee, requester, category, subCategory, may, availableActions } = ticket;
  usePageAct("ticket.category", () => setIsFormOpen(true), may.edit);
  const who = (
    <>
      <PersonAvatar person={assignee} size={20} />
      <span>{assignee ? (assignee.id === meId ? "You" : assignee.name) : "Nobody"}</span>
    </>
  );
  const kind = (
    <>
      <span>{category.name}</span>
      {subCategory && <span className={styles.faint}>{subCategory.name}</span>}
    </>
  );
  return (
    <section aria-labelledby="properties-title">
      <h2 id="properties-title">Properties</h2>
      <dl>
        <StatusProperty ticket={ticket} onAct={change.onAct} />
        {ticket.status === "On Hold" && (
          <Property name="Waits for">
            <span>{ticket.holdReason ? HOLD_WORDS[ticket.holdReason] : "something"}</span>
            {ticket.resumeAt && <span className={styles.faint}>until {exactTime(ticket.resumeAt)}</span>}
          </Property>
        )}
        <PriorityProperty ticket={ticket} onChange={change.onChange} />
        <DepartmentProperty ticket={ticket} onChange={change.onChange} />
        <Property name="Assignee">
          {availableActions.includes("assign") ? (
            <ValueButton
              name="Assignee"
              offer="ticket.assign"
              aria-haspopup="dialog"
              onClick={() => change.onAct("assign")}
            >
              {who}
            </ValueButton>
          ) : (
            who
          )}
        </Property>
        <Property name="Requester">
          <PersonAvatar person={requester} size={20} />
          <span title={requester.email}>{requester.name}</span>
          {requester.department && <span className={styles.faint}>{requester.department.name}</span>}
        </Property>
        <Property name="Category">
          {may.edit ? (
            <ValueButton name="Category" aria-haspopup="dialog" onClick={() => setIsFormOpen(true)}>
              {kind}
            </ValueButton>
          ) : (
            kind
          )}
        </Property>
        <FormFacts ticket={ticket} />
        <ScheduledProperty ticket={ticket} onChange={change.onChange} />
        <TagsProperty ticket={ticket} onChange={change.onChange} />
        {ticket.rating !== null && (
          <Property name="Rating">
            <span>{ticket.rating} of 5</span>
            {ticket.ratingComment && <span className={styles.plain}>{ticket.ratingComment}</span>}
          </Property>
        )}
      </dl>
      <CategoryDialog ticket={ticket} opened={isFormOpen} onClose={() => setIsFormOpen(false)} onSave={change.onSave} />
    </section>
  );
}
