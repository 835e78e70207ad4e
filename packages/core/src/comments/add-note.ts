import type { addNote as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { newId, touchTicket } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { claimFiles } from "../tickets/claim-files.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { requireRight } from "../tickets/require-right.ts";
import { withTicket } from "../tickets/with-ticket.ts";
import { writerColumns } from "./writer-columns.ts";

type Body = ParsedBody<typeof operation>;

/** Writes an internal note. Nothing that the requester can see changes: neither the version nor the time of the last update. */
export async function addNote(ctx: Ctx, number: string, body: Body): Promise<ResponseOf<typeof operation>> {
  const id = newId();
  await withTicket(ctx, number, async (tx, before) => {
    requireRight(ctx, "note:create", before);
    const ticket = await touchTicket(tx, before, {});
    const { organizationId } = ticket;
    await tx.note.create({
      data: {
        id,
        organizationId,
        ticketId: ticket.id,
        ...writerColumns(ctx.actor),
        body: body.body,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await claimFiles(tx, ctx, ticket, body.uploadIds, { noteId: id });
    await recordTicketEvent(tx, ctx, ticket, { type: "ticket.noted", action: "note", noteId: id });
  });
  return { id, createdAt: ctx.now.toISOString() };
}
