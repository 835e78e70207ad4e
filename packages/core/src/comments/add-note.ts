import type { addNote as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { newId, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { sendOnce } from "../drafts/send-once.ts";
import { checkMentions } from "../mentions/check-mentions.ts";
import { tellMentioned } from "../mentions/tell-mentioned.ts";
import { claimFiles } from "../tickets/claim-files.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { requireRight } from "../tickets/require-right.ts";
import { withTicket } from "../tickets/with-ticket.ts";
import { writerColumns } from "./writer-columns.ts";

type Body = ParsedBody<typeof operation>;

/** Writes an internal note. Nothing that the requester can see changes: neither the version nor the time of the last update. */
export async function addNote(ctx: Ctx, number: string, body: Body): Promise<ResponseOf<typeof operation>> {
  const { id, at } = await withTicket(ctx, number, async (tx, before) => {
    requireRight(ctx, "note:create", before);
    return sendOnce(tx, ctx, { place: `note:${before.number}`, draftKey: body.draftKey }, async () => {
      const id = await writeNote(tx, ctx, before, body);
      return { number: before.number, id, at: ctx.now.toISOString() };
    });
  });
  return { id, createdAt: at };
}

/** Writes a note on a locked ticket, with its files and its event. Gives its id. */
export async function writeNote(
  tx: Tx,
  ctx: Ctx,
  before: TicketRecord,
  { body: words, uploadIds }: Body,
): Promise<string> {
  const id = newId();
  const body = await checkMentions(tx, before, words, true);
  const ticket = await touchTicket(tx, before, {});
  const { organizationId, id: ticketId } = ticket;
  await tx.note.create({
    data: { id, organizationId, ticketId, ...writerColumns(ctx.actor), body, createdAt: ctx.now },
    select: { id: true },
  });
  await claimFiles(tx, ctx, ticket, uploadIds, { noteId: id });
  await recordTicketEvent(tx, ctx, ticket, { type: "ticket.noted", action: "note", noteId: id });
  await tellMentioned(tx, ctx, ticket, { words: body, noteId: id });
  return id;
}
