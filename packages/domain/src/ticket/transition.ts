import type { Actor } from "../access/actor.ts";
import type { Action } from "./action.ts";
import { availableActions } from "./available-actions.ts";
import { judge } from "./judge.ts";
import { missingInput } from "./missing-input.ts";
import type { Move, MoveInput, Way } from "./move.ts";
import type { TicketState } from "./ticket-state.ts";
import type { Refusal, Transition, TransitionResult } from "./transition-result.ts";
import { TRANSITIONS } from "./transitions.ts";

const madeHere = new WeakSet<object>();

/**
 * Judges a move and gives what it changes, or why not. Legality is judged first, the input last.
 * Changes nothing itself and never throws: the answer is frozen data, to be written in one transaction.
 */
export function transition(
  ticket: TicketState,
  action: Action,
  actor: Actor,
  now: Date,
  input: MoveInput = {},
): TransitionResult {
  const refuse = (rest: Pick<Refusal, "code" | "missing">): Refusal => ({
    ok: false,
    from: ticket.status,
    action,
    allowed: availableActions(ticket, actor, now),
    ...rest,
  });
  const judgement = judge(ticket, action, actor, now);
  if (!judgement.ok) return refuse({ code: judgement.code, missing: [] });
  // Who may move in two parts moves in the one that the input answers: closing with a rating is the requester's.
  const [first] = judgement.ways;
  const way = judgement.ways.find((candidate) => missingInput(candidate, ticket, input).length === 0);
  if (!way) return refuse({ code: "missing_input", missing: first ? missingInput(first, ticket, input) : [] });
  return { ok: true, transition: make(ticket, action, actor, now, input, way) };
}

/** Whether this very object came out of `transition`, for those who must not trust a cast. */
export function isTransition(value: object): value is Transition {
  return madeHere.has(value);
}

function make(ticket: TicketState, action: Action, actor: Actor, now: Date, input: MoveInput, way: Way): Transition {
  const move: Move = TRANSITIONS[action];
  const from = ticket.status;
  const to = typeof move.to === "function" ? move.to(ticket) : move.to === "same" ? from : move.to;
  const sets = move.sets(ticket, { actor, part: way.by, now, input });
  const changes = Object.freeze(to === from ? sets : { ...sets, status: to });
  const clock = typeof move.clock === "function" ? move.clock(ticket) : move.clock;
  const result = Object.freeze({ action, part: way.by, from, to, event: move.event, changes, clock }) as Transition;
  madeHere.add(result);
  return result;
}
