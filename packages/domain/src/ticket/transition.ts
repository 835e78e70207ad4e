import { type Actor, isStaff } from "../access/actor.ts";
import { reachesTicket } from "../access/visibility.ts";
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

/** What a move set, as it stood before. */
export type StateBefore = Partial<
  Omit<TicketState, "organizationId" | "requesterId" | "isWatchedByActor" | "createdAt">
>;

/** Moves that can be taken back whole, and by which move the story tells it. */
const BACK_BY = {
  assign: { action: "assign", event: "ticket.assigned" },
  claim: { action: "assign", event: "ticket.assigned" },
  hold: { action: "resume", event: "ticket.resumed" },
  resolve: { action: "reopen", event: "ticket.reopened" },
} as const satisfies Partial<Record<Action, { action: Action; event: Transition["event"] }>>;

export type UndoableAction = keyof typeof BACK_BY;

/**
 * Takes back a move that somebody of the desk just made, and that nobody added to: everything is as it stood before, the clock
 * included, as if the time since `movedAt` had gone on in the old state. Whether nothing was added, the caller knows.
 */
export function takeBack(
  ticket: TicketState,
  move: UndoableAction,
  before: StateBefore,
  actor: Actor,
  movedAt: Date,
): Transition | null {
  if (!isStaff(actor) || !reachesTicket(actor, ticket)) return null;
  const [from, to] = [ticket.status, before.status ?? ticket.status];
  const clock = from === to || move === "claim" ? null : to === "Open" || to === "In Progress" ? "run" : "pause";
  const { action, event } = BACK_BY[move];
  const changes = Object.freeze({ ...before });
  const result = { action, part: "staff", from, to, event, changes, clock, clockAt: movedAt } as const;
  const made = Object.freeze(result) as Readonly<typeof result> & Transition;
  madeHere.add(made);
  return made;
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
