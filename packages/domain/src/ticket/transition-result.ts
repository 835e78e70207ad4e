import type { EventType } from "../event/event.ts";
import type { Action } from "./action.ts";
import type { Ask, ClockEffect, Part } from "./move.ts";
import type { Status } from "./status.ts";
import type { TicketState } from "./ticket-state.ts";

declare const made: unique symbol;

/** A move that was judged legal. Only `transition` makes one; what writes tickets accepts nothing else. Frozen. */
export type Transition = Readonly<{
  [made]: true;
  action: Action;
  /** In which part the actor moved: decides what the history says and what the input had to hold. */
  part: Part;
  from: Status;
  to: Status;
  /** For `follow_up` the event of the new ticket, as nothing happens to the old one. */
  event: EventType;
  /** Every field the move sets, the status included where it changes. */
  changes: Readonly<Partial<TicketState>>;
  /** What happens to the clock of the resolution target. */
  clock: ClockEffect;
  /** When that happened, if not now: a move that is taken back leaves no time between. */
  clockAt?: Date;
}>;

/**
 * `not_found` (404): the actor may not know of the ticket. `illegal_transition` (409): in this state nobody may.
 * `already_assigned` (409): a claim of somebody else's ticket. `forbidden` (403): somebody may, this actor may not; a key
 * without the scope hears this in any state. `missing_input` (400 or 422): legal, but `missing` was not brought along.
 */
export type RefusalCode = "not_found" | "illegal_transition" | "already_assigned" | "forbidden" | "missing_input";

export type Refusal = {
  ok: false;
  code: RefusalCode;
  from: Status;
  action: Action;
  /** What this actor may do now. */
  allowed: Action[];
  /** Names of the missing input; empty unless the code is `missing_input`. */
  missing: Ask[];
};

export type TransitionResult = { ok: true; transition: Transition } | Refusal;
