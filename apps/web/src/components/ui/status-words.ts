import type { HoldReason, Status } from "@smartsupport/domain";

const EMPLOYEE_WORDS: Record<Status, string> = {
  New: "Waiting for review",
  Pending: "We need your answer",
  Open: "Accepted, next in line",
  "In Progress": "Being worked on",
  "On Hold": "Waiting for a part, a vendor or a date",
  Resolved: "Solved, please confirm",
  Closed: "Done",
  Rejected: "Not accepted",
  Withdrawn: "You withdrew it",
};

const HOLD_WORDS: Record<HoldReason, string> = {
  vendor: "Waiting for a vendor",
  part: "Waiting for a part",
  date: "Waiting for a date",
  other: "Waiting",
};

/** A status as the requester reads it; with the reason, a hold says what it waits for. */
export function employeeStatusWords(status: Status, holdReason: HoldReason | null = null): string {
  return status === "On Hold" && holdReason ? HOLD_WORDS[holdReason] : EMPLOYEE_WORDS[status];
}
