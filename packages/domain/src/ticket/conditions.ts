import type { Actor } from "../access/actor.ts";
import type { ActorCondition, TicketCondition } from "./move.ts";
import type { TicketState } from "./ticket-state.ts";

const HOUR_MS = 3_600_000;

/** How long a requester may take to confirm before the clock closes the ticket. */
export const CONFIRM_WITHIN_MS = 72 * HOUR_MS;
/** How long after the resolution the requester may reopen. */
export const REOPEN_WITHIN_MS = 7 * 24 * HOUR_MS;
/** How long a rejection can be undone. */
export const UNDO_REJECT_WITHIN_MS = 24 * HOUR_MS;

/** How long a merge can be undone. */
export const UNDO_MERGE_WITHIN_MS = 30 * 24 * HOUR_MS;

export const TICKET_CONDITIONS = {
  approved: (ticket) => ticket.approvedAt !== null,
  not_yet_approved: (ticket) => ticket.approvedAt === null,
  resume_time_reached: (ticket, now) => ticket.resumeAt !== null && now >= ticket.resumeAt,
  unconfirmed_for_72_hours: (ticket, now) =>
    ticket.resolvedAt !== null && ageMs(ticket.resolvedAt, now) >= CONFIRM_WITHIN_MS,
  closed_by_clock: (ticket) => ticket.closedBy === "clock",
  within_7_days_of_resolution: (ticket, now) =>
    ticket.resolvedAt !== null && ageMs(ticket.resolvedAt, now) <= REOPEN_WITHIN_MS,
  within_24_hours_of_rejection: (ticket, now) =>
    ticket.rejectedAt !== null && ageMs(ticket.rejectedAt, now) <= UNDO_REJECT_WITHIN_MS,
  not_merged: (ticket) => ticket.mergedIntoId === null,
  within_30_days_of_merge: (ticket, now) =>
    ticket.mergedAt !== null && ageMs(ticket.mergedAt, now) <= UNDO_MERGE_WITHIN_MS,
} satisfies Record<TicketCondition, (ticket: TicketState, now: Date) => boolean>;

export const ACTOR_CONDITIONS = {
  unassigned_or_own: (ticket, actor) => actor.kind === "person" && [null, actor.id].includes(ticket.assigneeId),
  resolved_by_own_integration: (ticket, actor) =>
    actor.kind === "key" && ticket.resolvedByIntegrationId === actor.integrationId,
} satisfies Record<ActorCondition, (ticket: TicketState, actor: Actor) => boolean>;

function ageMs(since: Date, now: Date): number {
  return now.getTime() - since.getTime();
}
