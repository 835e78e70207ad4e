import type { CommentKind, TicketRecord, Tx } from "@smartsupport/database";
import { newId } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { checkMentions } from "../mentions/check-mentions.ts";
import { claimFiles } from "../tickets/claim-files.ts";
import { writerColumns } from "./writer-columns.ts";

export type NewComment = { kind: CommentKind; body: string; uploadIds?: readonly string[] };

/** Writes public words of the actor on a locked ticket, with their files. Gives the comment's id. */
export async function writeComment(tx: Tx, ctx: Ctx, ticket: TicketRecord, comment: NewComment): Promise<string> {
  const id = newId();
  const { kind, uploadIds } = comment;
  const body = await checkMentions(tx, ticket, comment.body, false);
  await tx.comment.create({
    data: {
      id,
      organizationId: ticket.organizationId,
      ticketId: ticket.id,
      ...writerColumns(ctx.actor),
      kind,
      body,
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  await claimFiles(tx, ctx, ticket, uploadIds, { commentId: id });
  return id;
}
