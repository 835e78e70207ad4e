import type { TicketState } from "./ticket-state.ts";

/** How long a ticket may wait to be approved or rejected. */
export const TRIAGE_WITHIN_MS = 24 * 3_600_000;

/** Whether nobody approved or rejected it within 24 hours of filing: still New, or Pending before approval. */
export function isTriageOverdue(ticket: Pick<TicketState, "status" | "approvedAt" | "createdAt">, now: Date): boolean {
  const isUntriaged = ticket.approvedAt === null && (ticket.status === "New" || ticket.status === "Pending");
  return isUntriaged && now.getTime() - ticket.createdAt.getTime() >= TRIAGE_WITHIN_MS;
}
