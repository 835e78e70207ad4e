import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import { HOLD_WORDS } from "../../lib/tickets/hold-words.ts";

/** What was done, for the toast. */
export function said(body: TransitionBody, { number, assignee, status }: Ticket): string {
  switch (body.action) {
    case "approve":
      if (body.next === "resolve") return `${number} is approved and resolved.`;
      return body.next === "claim" ? `${number} is approved and yours.` : `${number} is approved.`;
    case "reject":
      return `${number} is rejected.`;
    case "ask":
      return `You asked. The clock of ${number} waits for the answer.`;
    case "answer":
      return `The answer is kept. ${number} goes on.`;
    case "claim":
      return `${number} is yours.`;
    case "assign":
      return assignee ? `${number} is assigned to ${assignee.name}.` : `${number} is back in the queue.`;
    case "hold":
      return `${number} waits for ${HOLD_WORDS[body.reason]}.`;
    case "resume":
      return `${number} goes on.`;
    case "resolve":
      return `${number} is resolved.`;
    case "close":
      return `${number} is closed.`;
    case "reopen":
      return `${number} is open again.`;
    case "withdraw":
      return `${number} is withdrawn.`;
    case "undo_reject":
      return `${number} is ${status === "New" ? "back for review" : "back where it was"}.`;
    case "merge":
      return `${number} is merged into ${body.into}.`;
    case "undo_merge":
      return `${number} goes on by itself.`;
    case "follow_up":
      return `${number} follows it up.`;
  }
}
