import type { TicketState } from "../ticket/ticket-state.ts";
import { type Actor, isStaff } from "./actor.ts";

/**
 * Which tickets an actor may see, as data: lists turn it into a where, single reads use the same.
 * `participant`: requester or watcher.
 */
export type Visibility =
  | { kind: "all"; organizationId: string }
  | { kind: "participant"; organizationId: string; accountId: string }
  | { kind: "none" };

export function ticketVisibility(actor: Actor): Visibility {
  const { organizationId } = actor;
  if (actor.kind === "key") {
    return actor.scopes.includes("tickets:read") ? { kind: "all", organizationId } : { kind: "none" };
  }
  if (actor.kind === "person" && !isStaff(actor)) return { kind: "participant", organizationId, accountId: actor.id };
  return { kind: "all", organizationId };
}

/** What must be known of a ticket to say who may see it. */
export type VisibleTicket = Pick<TicketState, "organizationId" | "requesterId" | "isWatchedByActor">;

/** `ticketVisibility` for one ticket. */
export function seesTicket(actor: Actor, ticket: VisibleTicket): boolean {
  const visibility = ticketVisibility(actor);
  if (visibility.kind === "none" || visibility.organizationId !== ticket.organizationId) return false;
  return visibility.kind === "all" || ticket.requesterId === visibility.accountId || ticket.isWatchedByActor === true;
}

/** Like `seesTicket`, but any key of the organization gets as far as a move's own scope, which then decides. */
export function reachesTicket(actor: Actor, ticket: VisibleTicket): boolean {
  return actor.kind === "key" ? actor.organizationId === ticket.organizationId : seesTicket(actor, ticket);
}
