import type { Actor } from "../access/actor.ts";
import { ACTIONS, type Action } from "./action.ts";
import { judge } from "./judge.ts";
import type { TicketState } from "./ticket-state.ts";

/** What this actor may do with the ticket now, in the order of `ACTIONS`. Empty for whoever may not know of it. */
export function availableActions(ticket: TicketState, actor: Actor, now: Date): Action[] {
  return ACTIONS.filter((action) => judge(ticket, action, actor, now).ok);
}
