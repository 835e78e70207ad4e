import type { Action } from "@smartsupport/domain";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowMerge,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconHandGrab,
  IconHelpCircle,
  IconLockCheck,
  IconMessageReply,
  IconPlayerPause,
  IconPlayerPlay,
  IconRotate2,
  IconUserPlus,
} from "@tabler/icons-react";

type Look = { icon: typeof IconCheck; key?: string; isReject?: boolean };

/** How the button of each move looks, and which key presses it. */
export const ACTION_LOOKS: Record<Action, Look> = {
  approve: { icon: IconCheck },
  reject: { icon: IconCircleX, isReject: true },
  ask: { icon: IconHelpCircle },
  answer: { icon: IconMessageReply },
  claim: { icon: IconHandGrab, key: "i" },
  assign: { icon: IconUserPlus, key: "a" },
  hold: { icon: IconPlayerPause },
  resume: { icon: IconPlayerPlay },
  resolve: { icon: IconCircleCheck },
  close: { icon: IconLockCheck },
  reopen: { icon: IconRotate2 },
  withdraw: { icon: IconArrowBackUp, isReject: true },
  undo_reject: { icon: IconArrowBackUp },
  follow_up: { icon: IconArrowForwardUp },
  merge: { icon: IconArrowMerge, key: "m" },
  undo_merge: { icon: IconArrowBackUp },
};

/** The first of these that may be done is what a ticket in this state waits for. */
const PRIMARY: readonly Action[] = ["approve", "resume", "claim", "answer", "resolve", "close", "follow_up"];

export function primaryOf(actions: readonly Action[]): Action | null {
  return PRIMARY.find((action) => actions.includes(action)) ?? null;
}

/** The moves that need no more than the press. */
export const DIRECT = ["claim", "resume", "undo_reject", "undo_merge"] as const satisfies readonly Action[];
export type DirectAction = (typeof DIRECT)[number];

export function isDirect(action: Action): action is DirectAction {
  return (DIRECT as readonly Action[]).includes(action);
}
