import type { Ticket } from "@smartsupport/contracts";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";
import type { TicketEdit } from "./rebase-edit.ts";

/** What an edit in place did, for the toast. */
export function saidEdit(change: TicketEdit, { number, priority, department, scheduledDate, tags }: Ticket): string {
  if (change.priority !== undefined)
    return priority ? `${number} has priority ${priority}.` : `${number} has no priority.`;
  if (change.departmentId !== undefined)
    return department ? `${number} belongs to ${department.name}.` : `${number} belongs to no department.`;
  if (change.tags) return tags.length > 0 ? `${number} is tagged ${tags.join(", ")}.` : `${number} has no tags.`;
  if (change.scheduledDate !== undefined)
    return scheduledDate
      ? `${number} is needed on ${calendarDateWords(scheduledDate)}.`
      : `${number} is needed on no certain day.`;
  return `${number} is changed.`;
}
