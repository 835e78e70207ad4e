/** The nine statuses of a ticket, in the order of its life. */
export const STATUSES = [
  "New",
  "Pending",
  "Open",
  "In Progress",
  "On Hold",
  "Resolved",
  "Closed",
  "Rejected",
  "Withdrawn",
] as const;

export type Status = (typeof STATUSES)[number];

/** Statuses in which nobody expects anything more to happen. */
export const FINAL_STATUSES = ["Closed", "Rejected", "Withdrawn"] as const satisfies readonly Status[];

/** Statuses in which somebody still has to do something: everything before Resolved. */
export const ACTIVE_STATUSES = [
  "New",
  "Pending",
  "Open",
  "In Progress",
  "On Hold",
] as const satisfies readonly Status[];
