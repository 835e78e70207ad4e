/** Every move that the lifecycle knows, except `create`, which has no ticket to start from. */
export const ACTIONS = [
  "approve",
  "reject",
  "ask",
  "answer",
  "claim",
  "assign",
  "hold",
  "resume",
  "resolve",
  "close",
  "reopen",
  "withdraw",
  "undo_reject",
  "follow_up",
  "merge",
  "undo_merge",
] as const;

export type Action = (typeof ACTIONS)[number];

/** Why a ticket is on hold. */
export const HOLD_REASONS = ["vendor", "part", "date", "other"] as const;

export type HoldReason = (typeof HOLD_REASONS)[number];

/** Who closed a ticket: only one that the clock closed can be reopened. */
export const CLOSERS = ["requester", "staff", "clock"] as const;

export type Closer = (typeof CLOSERS)[number];
