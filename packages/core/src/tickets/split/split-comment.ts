import type { splitComment as operation, ParsedBody, Ticket } from "@smartsupport/contracts";
import { insertTicket, recordHistory, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import { newTicket } from "@smartsupport/domain";
import { findVisibleTicket } from "../../comments/find-ticket.ts";
import type { Ctx } from "../../context.ts";
import { CoreError, notFound } from "../../core-error.ts";
import { answerTicket } from "../get-ticket.ts";
import { recordTicketEvent } from "../record-ticket-event.ts";
import { requireRight } from "../require-right.ts";
import { withTicket } from "../with-ticket.ts";
import { type CopiedFile, copyFiles, forgetCopies } from "./copy-files.ts";

/**
 * Makes a ticket of a comment: the same requester and category, the comment's words as its description, and copies of its files,
 * so that erasing or deleting the one leaves the other whole. The comment stays where it was said. Answers the new ticket.
 */
export async function splitComment(
  ctx: Ctx,
  number: string,
  commentId: string,
  { subject }: ParsedBody<typeof operation>,
): Promise<Ticket> {
  requireRight(ctx, "ticket:relate", await findVisibleTicket(ctx, number));
  const files = await ctx.core.database.prisma.attachment.findMany({
    where: { organizationId: ctx.actor.organizationId, commentId, comment: { ticket: { number } }, deletedAt: null },
    orderBy: { id: "asc" },
  });
  // Before the transaction: bytes take longer than a row may stay locked.
  const copies = await copyFiles(ctx, files);
  try {
    const filed = await withTicket(ctx, number, (tx, ticket) => split(tx, ctx, { ticket, commentId, subject, copies }));
    return await answerTicket(ctx, filed);
  } catch (error) {
    await forgetCopies(ctx, copies);
    throw error;
  }
}

type Split = { ticket: TicketRecord; commentId: string; subject: string; copies: readonly CopiedFile[] };

async function split(tx: Tx, ctx: Ctx, { ticket, commentId, subject, copies }: Split): Promise<string> {
  requireRight(ctx, "ticket:relate", ticket);
  const { organizationId, id: ticketId, requesterId, departmentId, categoryId, subCategoryId } = ticket;
  const comment = await tx.comment.findFirst({
    where: { organizationId, ticketId, id: commentId },
    select: { body: true, splitOff: { select: { from: { select: { number: true } } } } },
  });
  if (!comment) throw notFound();
  // The ticket's row is locked: of several at once the first makes the ticket, and the others hear of it here.
  if (comment.splitOff) throw alreadySplit(comment.splitOff.from.number);
  const state = newTicket({ organizationId, requesterId, departmentId, createdAt: ctx.now });
  const words = { subject, description: comment.body, categoryId, subCategoryId, fields: {}, scheduledDate: null };
  const filed = await insertTicket(tx, { state, ...words }, ctx.actor);
  await tx.ticketLink.create({
    data: {
      organizationId,
      fromTicketId: filed.id,
      toTicketId: ticketId,
      kind: "split_from",
      commentId,
      createdAt: ctx.now,
    },
    select: { kind: true },
  });
  await tx.attachment.createMany({
    data: copies.map((copy) => ({ ...copy, ticketId: filed.id, createdAt: ctx.now, claimedAt: ctx.now })),
  });
  const touched = await touchTicket(tx, ticket, {});
  const changes = { split: { from: null, to: filed.number } };
  await recordHistory(tx, ticket, { action: "split", changes, actor: ctx.actor, at: ctx.now });
  await recordTicketEvent(tx, ctx, touched, { type: "ticket.related", action: "split" });
  return filed.number;
}

function alreadySplit(number: string): CoreError {
  return new CoreError("already_split", { detail: `${number} was made of this comment already.`, facts: { number } });
}
