import type { Actor } from "../access/actor.ts";
import { isStaff } from "../access/actor.ts";
import type { Scope } from "../access/role.ts";
import { reachesTicket } from "../access/visibility.ts";
import type { Action } from "./action.ts";
import { ACTOR_CONDITIONS, TICKET_CONDITIONS } from "./conditions.ts";
import type { Move, Way } from "./move.ts";
import type { TicketState } from "./ticket-state.ts";
import type { RefusalCode } from "./transition-result.ts";
import { TRANSITIONS } from "./transitions.ts";

export type Judgement = { ok: true; ways: readonly Way[] } | { ok: false; code: Exclude<RefusalCode, "missing_input"> };

/**
 * Whether the actor may make this move now, and in which ways, before anybody looks at the input.
 * First whether the actor may know of the ticket, then whether anybody may move it so, then whether this actor may.
 */
export function judge(ticket: TicketState, action: Action, actor: Actor, now: Date): Judgement {
  if (!reachesTicket(actor, ticket)) return { ok: false, code: "not_found" };
  const { ways }: Move = TRANSITIONS[action];
  if (lacksScope(actor, ways)) return { ok: false, code: "forbidden" };
  const open = ways.filter((way) => isOpen(way, ticket, now));
  const own = open.filter((way) => isFor(way, ticket, actor));
  if (own.length > 0) return { ok: true, ways: own };
  if (action === "claim" && isTaken(ticket, actor)) return { ok: false, code: "already_assigned" };
  return { ok: false, code: open.length > 0 ? "forbidden" : "illegal_transition" };
}

function isOpen(way: Way, ticket: TicketState, now: Date): boolean {
  const conditions = [way.when, way.and].filter((condition) => condition !== undefined);
  return way.from.includes(ticket.status) && conditions.every((condition) => TICKET_CONDITIONS[condition](ticket, now));
}

function isFor(way: Way, ticket: TicketState, actor: Actor): boolean {
  return hasPart(way, ticket, actor) && (way.only === undefined || ACTOR_CONDITIONS[way.only](ticket, actor));
}

function hasPart(way: Way, ticket: TicketState, actor: Actor): boolean {
  if (way.by === "requester") return actor.kind === "person" && actor.id === ticket.requesterId;
  if (way.by === "staff") return isStaff(actor);
  if (way.by === "key") return actor.kind === "key" && hasAny(actor.scopes, way.scopes);
  return actor.kind === "clock";
}

/** A key hears of its missing scope in any state, so that it learns nothing of a ticket it may not move. */
function lacksScope(actor: Actor, ways: readonly Way[]): boolean {
  if (actor.kind !== "key") return false;
  if (!hasAny(actor.scopes, ["tickets:status", "comments:write"])) return true;
  const keyWays = ways.filter((way) => way.by === "key");
  return keyWays.length > 0 && !keyWays.some((way) => hasAny(actor.scopes, way.scopes));
}

function hasAny(scopes: readonly Scope[], wanted: readonly Scope[] = []): boolean {
  return wanted.some((scope) => scopes.includes(scope));
}

/** The loser of two claims finds the ticket In Progress with the winner. */
function isTaken(ticket: TicketState, actor: Actor): boolean {
  if (actor.kind !== "person" || !isStaff(actor)) return false;
  const isBeingWorkedOn = ticket.status === "Open" || ticket.status === "In Progress";
  return isBeingWorkedOn && ticket.assigneeId !== null && ticket.assigneeId !== actor.id;
}
