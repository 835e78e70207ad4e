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
import type { PageActName } from "../../lib/keys/page-acts.ts";

type Look = { icon: typeof IconCheck; offer: PageActName; isReject?: boolean };

/** How the button of each move looks, and as what the page offers it. */
export const ACTION_LOOKS: Record<Action, Look> = {
  approve: { icon: IconCheck, offer: "ticket.approve" },
  reject: { icon: IconCircleX, offer: "ticket.reject", isReject: true },
  ask: { icon: IconHelpCircle, offer: "ticket.ask" },
  answer: { icon: IconMessageReply, offer: "ticket.answer" },
  claim: { icon: IconHandGrab, offer: "ticket.take" },
  assign: { icon: IconUserPlus, offer: "ticket.assign" },
  hold: { icon: IconPlayerPause, offer: "ticket.hold" },
  resume: { icon: IconPlayerPlay, offer: "ticket.resume" },
  resolve: { icon: IconCircleCheck, offer: "ticket.resolve" },
  close: { icon: IconLockCheck, offer: "ticket.close" },
  reopen: { icon: IconRotate2, offer: "ticket.reopen" },
  withdraw: { icon: IconArrowBackUp, offer: "ticket.withdraw", isReject: true },
  undo_reject: { icon: IconArrowBackUp, offer: "ticket.undoReject" },
  follow_up: { icon: IconArrowForwardUp, offer: "ticket.followUp" },
  merge: { icon: IconArrowMerge, offer: "ticket.merge" },
  undo_merge: { icon: IconArrowBackUp, offer: "ticket.undoMerge" },
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
