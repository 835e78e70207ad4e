import type { Key } from "../access/actor.ts";
import { applyTransition } from "./apply-transition.ts";
import { availableActions } from "./available-actions.ts";
import { externalMove } from "./external-status.ts";
import type { MoveInput } from "./move.ts";
import type { Status } from "./status.ts";
import type { TicketState } from "./ticket-state.ts";
import { transition } from "./transition.ts";
import type { Refusal, Transition } from "./transition-result.ts";

export type ExternalStep = {
  transition: Transition;
  /** What the move was made with: the outside system's comment, or words that name it. */
  input: MoveInput;
};

export type ExternalPlan = { ok: true; steps: ExternalStep[]; ticket: TicketState } | Refusal;

/**
 * The moves by which a ticket gets to the status that an outside system reports. No steps: it is already there. What
 * an action asks for comes from the comment, else says which integration did it; a hold gets the reason `other`.
 * A key without the scope is `forbidden`; everything else that the lifecycle refuses is `illegal_transition`.
 */
export function planExternalStatus(
  ticket: TicketState,
  wanted: Status,
  actor: Key,
  now: Date,
  comment?: string | null,
): ExternalPlan {
  const refuse = (code: Refusal["code"], action: Refusal["action"]): Refusal => ({
    ok: false,
    code,
    from: ticket.status,
    action,
    allowed: availableActions(ticket, actor, now),
    missing: [],
  });
  const move = externalMove(wanted, ticket.status);
  const first = MEANT[wanted];
  if (actor.organizationId !== ticket.organizationId) return refuse("not_found", first);
  if (!actor.scopes.includes("tickets:status")) return refuse("forbidden", first);
  if (move === null) return refuse("illegal_transition", first);

  const input = inputFrom(comment, actor);
  const steps: ExternalStep[] = [];
  let state = ticket;
  for (const action of move === "already" ? [] : move) {
    if (state.status === wanted) break;
    const result = transition(state, action, actor, now, input);
    if (!result.ok) return refuse("illegal_transition", action);
    steps.push({ transition: result.transition, input });
    state = applyTransition(state, result.transition);
  }
  // An answer leads back to where the question was asked, which may be elsewhere than wanted.
  if (state.status !== wanted) return refuse("illegal_transition", steps.at(-1)?.transition.action ?? first);
  return { ok: true, steps, ticket: state };
}

/** What reporting a status comes down to, to name in a refusal. */
const MEANT = {
  New: "undo_reject",
  Pending: "ask",
  Open: "resume",
  "In Progress": "claim",
  "On Hold": "hold",
  Resolved: "resolve",
  Closed: "close",
  Rejected: "reject",
  Withdrawn: "withdraw",
} as const satisfies Record<Status, Refusal["action"]>;

function inputFrom(comment: string | null | undefined, actor: Key): MoveInput {
  const words = comment?.trim() || `Reported by ${actor.integrationName}.`;
  return { question: words, answer: words, note: words, comment: words, reason: words, holdReason: "other" };
}
