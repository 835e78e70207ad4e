import type { Actor } from "../access/actor.ts";
import type { Action } from "./action.ts";
import { availableActions } from "./available-actions.ts";
import type { MoveInput } from "./move.ts";
import type { TicketState } from "./ticket-state.ts";
import { transition } from "./transition.ts";
import type { Refusal, Transition } from "./transition-result.ts";

/** The ticket after the move. The one given stays as it is. */
export function applyTransition(ticket: TicketState, { changes }: Transition): TicketState {
  return { ...ticket, ...changes };
}

export type Step = { action: Action; input?: MoveInput };

/** Moves that the hand makes as one: one transaction, one history entry and one event for each of their parts. */
export const COMBINED_MOVES = {
  approve_and_claim: ["approve", "claim"],
  approve_and_resolve: ["approve", "resolve"],
} as const satisfies Record<string, readonly Action[]>;

export type CombinedMove = keyof typeof COMBINED_MOVES;

/**
 * Several moves in turn, each judged on what the one before it left. All or none: the first
 * refusal is the answer, with the status and the actions of the ticket as it was given, because so it stays.
 */
export function transitionInTurn(
  ticket: TicketState,
  steps: readonly Step[],
  actor: Actor,
  now: Date,
): { ok: true; transitions: Transition[]; ticket: TicketState } | Refusal {
  const transitions: Transition[] = [];
  let state = ticket;
  for (const { action, input } of steps) {
    const result = transition(state, action, actor, now, input);
    if (!result.ok) return { ...result, from: ticket.status, allowed: availableActions(ticket, actor, now) };
    transitions.push(result.transition);
    state = applyTransition(state, result.transition);
  }
  return { ok: true, transitions, ticket: state };
}
