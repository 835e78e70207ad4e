import type { TicketRow } from "@smartsupport/contracts";

/**
 * Whether a row's ticket is past the review. A row does not carry the moment of approval, but approving asks for a priority,
 * and before that only New, Pending, Rejected and Withdrawn are possible.
 */
export function wasApproved({ status, priority }: Pick<TicketRow, "status" | "priority">): boolean {
  const isUndecided = status === "Pending" || status === "Withdrawn";
  return isUndecided ? priority !== null : status !== "New" && status !== "Rejected";
}
