import type { Actor } from "../access/actor.ts";
import type { Scope } from "../access/role.ts";
import type { EventType } from "../event/event.ts";
import type { HoldReason } from "./action.ts";
import type { Priority } from "./priority.ts";
import type { Status } from "./status.ts";
import type { TicketState } from "./ticket-state.ts";

/** What a move may bring along. Which of it a move cannot do without, its ways say in `asks`. */
export type MoveInput = {
  priority?: Priority | null;
  departmentId?: string | null;
  /** Null means nobody. */
  assigneeId?: string | null;
  /** Why: reject, withdraw, and close by a coordinator or admin. */
  reason?: string;
  /** What the requester is asked. Public. */
  question?: string;
  /** What was done to resolve it. Public. */
  note?: string;
  /** The reply to what was asked. Public. */
  answer?: string;
  /** The requester's words when reopening. Public. */
  comment?: string;
  /** 1 to 5. */
  rating?: number;
  holdReason?: HoldReason;
  /** When the hold ends by itself. */
  resumeAt?: Date | null;
  /** The ticket that goes on in this one's place. */
  mergeIntoId?: string;
};

/** A piece of input that a move cannot do without. */
export type Ask = Exclude<keyof MoveInput, "resumeAt">;

/** In which of its parts somebody makes a move. A coordinator who is the requester has both parts. */
export type Part = "requester" | "staff" | "key" | "clock";

/** Something that must be true of the ticket at this time, whoever acts. */
export type TicketCondition =
  | "approved"
  | "not_yet_approved"
  | "resume_time_reached"
  | "unconfirmed_for_72_hours"
  | "closed_by_clock"
  | "within_7_days_of_resolution"
  | "within_24_hours_of_rejection"
  | "not_merged"
  | "within_30_days_of_merge";

/** Something that must be true between this ticket and the one who acts. */
export type ActorCondition = "unassigned_or_own" | "resolved_by_own_integration";

/** One way to make a move: who, from where, on what conditions, asking for what. */
export type Way = {
  by: Part;
  from: readonly Status[];
  when?: TicketCondition;
  /** A second condition; both must hold. */
  and?: TicketCondition;
  only?: ActorCondition;
  /** An API key needs any one of these. */
  scopes?: readonly Scope[];
  asks?: readonly Ask[];
};

/** What happens to the clock of the resolution target; null: nothing. */
export type ClockEffect = "run" | "pause" | "stop" | null;

export type MoveContext = { actor: Actor; part: Part; now: Date; input: MoveInput };

/** A line of the lifecycle table. */
export type Move = {
  ways: readonly Way[];
  /** `same`: the status stays. */
  to: Status | "same" | ((ticket: TicketState) => Status);
  event: EventType;
  clock: ClockEffect | ((ticket: TicketState) => ClockEffect);
  /** What the move sets besides the status. */
  sets: (ticket: TicketState, context: MoveContext) => Partial<TicketState>;
};
