import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import type { TicketRecord, Tx } from "@smartsupport/database";
import { transitionInTurn } from "@smartsupport/domain";
import { refuseAnswered } from "../comments/refuse-answered.ts";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { sendOnce } from "../drafts/send-once.ts";
import { checkReferences } from "./check-references.ts";
import { followUp } from "./follow-up.ts";
import { answerTicket } from "./get-ticket.ts";
import { resolveWithChildren } from "./links/resolve-with-children.ts";
import { type JudgedMove, makeMoves } from "./make-moves.ts";
import { mergeTicket } from "./merge/merge-ticket.ts";
import { refuseMove } from "./merge/refuse-move.ts";
import { undoMerge } from "./merge/undo-merge.ts";
import { type Move, movesOf } from "./moves-of.ts";
import { refused } from "./refuse.ts";
import { requireVersion } from "./require-version.ts";
import { withTicket } from "./with-ticket.ts";

/**
 * Moves a ticket along its lifecycle, in one transaction: all of a combined move or nothing. People say which version they
 * saw, but for a claim, where the first one wins whatever they saw. Answers the ticket; after `follow_up`, the new one.
 */
export async function transitionTicket(
  ctx: Ctx,
  number: string,
  body: TransitionBody,
  seenVersion: number | null = null,
): Promise<Ticket> {
  if (body.action === "merge") await mergeTicket(ctx, number, body, seenVersion);
  else if (body.action === "undo_merge") await undoMerge(ctx, number, seenVersion);
  else if (body.action === "resolve" && body.withChildren) await resolveWithChildren(ctx, number, body, seenVersion);
  else return moveAlone(ctx, number, body, seenVersion);
  return answerTicket(ctx, number);
}

type MoveAlone = Exclude<TransitionBody, { action: "merge" | "undo_merge" }>;

async function moveAlone(ctx: Ctx, number: string, body: MoveAlone, seenVersion: number | null): Promise<Ticket> {
  const work = async (tx: Tx, ticket: TicketRecord) => {
    if (body.action === "follow_up") return followUp(tx, ctx, ticket, body, seenVersion);
    const { number: own } = ticket;
    const draftKey = "draftKey" in body ? body.draftKey : undefined;
    const place = body.action === "reopen" ? `reopen:${own}` : `reply:${own}`;
    const sent = await sendOnce(tx, ctx, { place, draftKey }, async () => {
      await move(tx, ctx, ticket, body, seenVersion);
      return { number: own, id: ticket.id, at: ctx.now.toISOString() };
    });
    return sent.number;
  };
  return answerTicket(ctx, await withTicket(ctx, number, work, { evenMerged: true }));
}

/** One move of a locked ticket, or one combined move. */
export async function move(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketRecord,
  body: Move,
  seenVersion: number | null,
): Promise<void> {
  const planned = movesOf(body);
  const result = transitionInTurn(ticket, planned, ctx.actor, ctx.now);
  if (!result.ok && result.code !== "missing_input") throw await refuseMove(tx, ctx, ticket, result);
  if (body.action !== "claim") await requireVersion(tx, ctx, ticket, seenVersion);
  if (!result.ok) throw refused(result);
  if ("answersReadTo" in body) await refuseAnswered(tx, ctx, ticket, body.answersReadTo);
  if (body.action === "hold" && body.resumeAt && new Date(body.resumeAt) <= ctx.now) {
    throw fieldError("resumeAt", "Please choose a time that is still to come.");
  }
  if (body.action === "approve" || body.action === "assign") await checkReferences(tx, ticket, body);
  const moves = planned.flatMap((one, index): JudgedMove[] => {
    const transition = result.transitions[index];
    return transition ? [{ ...one, transition }] : [];
  });
  await makeMoves(tx, ctx, ticket, moves);
}
