import {
  recordHistory,
  saveTransition,
  type TicketRecord,
  type TransitionExtras,
  type Tx,
} from "@smartsupport/database";
import type { Transition } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import { writeComment } from "../comments/write-comment.ts";
import type { Ctx } from "../context.ts";
import { tellMentioned } from "../mentions/tell-mentioned.ts";
import { changesBetween } from "./changes-between.ts";
import { claimFiles } from "./claim-files.ts";
import { firstResponse } from "./first-response.ts";
import { refuseOpenChildren } from "./links/open-children.ts";
import type { PlannedMove } from "./planned-move.ts";
import { recordTicketEvent } from "./record-ticket-event.ts";

export type JudgedMove = PlannedMove & { transition: Transition };

/** What the moves left: the ticket as it is now, and the comments that were written with them. */
export type Made = { ticket: TicketRecord; commentIds: string[] };

/** Writes judged moves of a locked ticket: for each its change, a line of history, its words and its event. */
export async function makeMoves(tx: Tx, ctx: Ctx, ticket: TicketRecord, moves: readonly JudgedMove[]): Promise<Made> {
  let made: Made = { ticket, commentIds: [] };
  for (const move of moves) {
    const next = await makeMove(tx, ctx, made.ticket, move);
    made = { ticket: next.ticket, commentIds: [...made.commentIds, ...next.commentIds] };
  }
  return made;
}

async function makeMove(tx: Tx, ctx: Ctx, before: TicketRecord, move: JudgedMove): Promise<Made> {
  const { transition, uploadIds } = move;
  if (transition.action === "resolve") await refuseOpenChildren(tx, before);
  const { action, from, event } = transition;
  // A requester who rates does not also give the desk's reason.
  const words = transition.part === "requester" && action === "close" ? undefined : move.words;
  const extras = { ...extrasOf(move), ...(words && firstResponse(ctx, before)) };
  const ticket = await saveTransition(tx, before, transition, { now: ctx.now, extras });
  const changes = changesBetween(before, ticket, action);
  await recordHistory(tx, ticket, { action, changes, actor: ctx.actor, at: ctx.now });
  const commentId = words ? await writeComment(tx, ctx, ticket, words) : null;
  if (!words) await claimFiles(tx, ctx, ticket, uploadIds, { ticketId: ticket.id });
  await recordTicketEvent(tx, ctx, ticket, { type: event, action, from, commentId });
  if (action === "undo_reject") {
    await recordAudit(tx, ctx, { action: "ticket.reject_undone", subject: { kind: "ticket", id: ticket.id } });
  }
  if (!words || commentId === null) return { ticket, commentIds: [] };
  return { ticket: await tellMentioned(tx, ctx, ticket, { words: words.body, commentId }), commentIds: [commentId] };
}

/** What the words of a move leave on the ticket itself, where requester and payload read them. */
function extrasOf({ transition, input, ratingComment, mergeAddedWatcher }: JudgedMove): TransitionExtras {
  const { action, part } = transition;
  if (mergeAddedWatcher !== undefined) return { mergeAddedWatcher };
  if (action === "reject") return { rejectionReason: input.reason };
  if (action === "undo_reject") return { rejectionReason: null };
  if (action === "withdraw") return { withdrawnReason: input.reason };
  if (action === "close" && part === "requester") {
    return { rating: input.rating, ratingComment: ratingComment?.trim() || null };
  }
  return {};
}
