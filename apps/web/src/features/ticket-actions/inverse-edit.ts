import type { Ticket } from "@smartsupport/contracts";
import type { Edit, TicketEdit } from "./rebase-edit.ts";

/** The edit that takes one made in place back; null for what cannot be put back as it was. */
export function inverseEdit(change: TicketEdit, before: Ticket): Edit | null {
  const { priority, department, scheduledDate, tags } = before;
  const back: Edit = { change: {}, shown: {} };
  for (const key of Object.keys(change)) {
    if (key === "priority") back.change.priority = back.shown.priority = priority;
    else if (key === "departmentId") {
      back.change.departmentId = department?.id ?? null;
      back.shown.department = department;
    } else if (key === "scheduledDate") back.change.scheduledDate = back.shown.scheduledDate = scheduledDate;
    else if (key === "tags") back.change.tags = back.shown.tags = tags;
    else return null;
  }
  return back;
}
