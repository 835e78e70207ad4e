import type { Status } from "@smartsupport/domain";

/** Words that workflow systems commonly use for our statuses, in lower case. Each integration may bring its own instead. */
export const DEFAULT_STATUS_MAP: Readonly<Record<string, Status>> = {
  open: "Open",
  reopened: "Open",
  pending: "Pending",
  "waiting for customer": "Pending",
  "on process": "In Progress",
  "in process": "In Progress",
  "in progress": "In Progress",
  ongoing: "In Progress",
  "on hold": "On Hold",
  hold: "On Hold",
  resolved: "Resolved",
  completed: "Resolved",
  complete: "Resolved",
  done: "Resolved",
};
