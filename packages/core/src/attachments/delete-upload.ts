import { inTransaction, recordHistory, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { withTicket } from "../tickets/with-ticket.ts";
import { type FileRecord, findFile, type OwnedFile, ownerOf } from "./find-file.ts";
import { isOwnUpload } from "./get-attachment-content.ts";

/**
 * Takes back an upload that nothing has claimed, or takes a file away from its ticket: then its name stays in the history,
 * its bytes go, and links to it find nothing.
 */
export async function deleteUpload(ctx: Ctx, id: string): Promise<void> {
  const { organizationId } = ctx.actor;
  const file = await findFile(ctx.core.database.prisma, { organizationId, id });
  if (file === null) throw notFound();
  const owner = ownerOf(file, ctx);
  if (owner === null) await takeBack(ctx, file);
  else await takeAway(ctx, file, owner);
  await ctx.core.files.remove(file.storageKey);
}

async function takeBack(ctx: Ctx, file: FileRecord): Promise<void> {
  if (!isOwnUpload(ctx.actor, file)) throw notFound();
  await inTransaction(ctx.core.database, async (tx) => {
    const { count } = await tx.attachment.deleteMany({ where: { id: file.id, claimedAt: null } });
    if (count === 0) throw notFound();
  });
}

async function takeAway(ctx: Ctx, file: FileRecord, { thing, ticketNumber }: OwnedFile): Promise<void> {
  if (!can(ctx.actor, "attachment:read", thing)) throw notFound();
  if (!can(ctx.actor, "attachment:delete", thing)) {
    throw new CoreError("forbidden", {
      detail: "Only whoever added a file can take it away, and only for a short while.",
    });
  }
  await withTicket(ctx, ticketNumber, async (tx, before) => {
    const { count } = await tx.attachment.updateMany({
      where: { id: file.id, deletedAt: null },
      data: { deletedAt: ctx.now },
    });
    if (count === 0) throw notFound();
    await recordAudit(tx, ctx, { action: "attachment.deleted", subject: { kind: "attachment", id: file.id } });
    if (thing.isNoteFile) await tellStaff(tx, ctx, before, file.noteId);
    else await tellEverybody(tx, ctx, before, file.fileName);
  });
}

/** A note's file leaves no trace that the requester could see. */
async function tellStaff(tx: Tx, ctx: Ctx, before: TicketRecord, noteId: string | null): Promise<void> {
  const ticket = await touchTicket(tx, before, {});
  await recordTicketEvent(tx, ctx, ticket, { type: "ticket.noted", action: "edit", noteId });
}

async function tellEverybody(tx: Tx, ctx: Ctx, before: TicketRecord, fileName: string): Promise<void> {
  const ticket = await touchTicket(tx, before, { updatedAt: ctx.now });
  const changes = { attachments: { from: fileName, to: null } };
  await recordHistory(tx, ticket, { action: "edit", changes, actor: ctx.actor, at: ctx.now });
  await recordTicketEvent(tx, ctx, ticket, { type: "ticket.edited", action: "edit", fields: ["attachments"] });
}
