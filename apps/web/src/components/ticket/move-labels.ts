import type { Action } from "@smartsupport/domain";

/** How each move is called on its button. */
export const MOVE_LABELS: Record<Action, string> = {
  approve: "Approve",
  reject: "Reject",
  ask: "Ask",
  answer: "Record the answer",
  claim: "Take it",
  assign: "Assign",
  hold: "Hold",
  resume: "Resume",
  resolve: "Resolve",
  close: "Close",
  reopen: "Reopen",
  withdraw: "Withdraw",
  undo_reject: "Undo the rejection",
  follow_up: "Follow up",
  merge: "Merge…",
  undo_merge: "Undo the merge",
};
