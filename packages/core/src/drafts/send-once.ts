import type { Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { accountIdOf } from "../tickets/with-ticket.ts";
import { findDraft } from "./get-draft.ts";
import { staleDraft } from "./save-draft.ts";

/** What a send left, for whoever asks again: the ticket, and the comment or note. */
export type Sent = { number: string; id: string; at: string };

/**
 * Sends a draft exactly once: the work and the end of its draft are one transaction, in which also stands what came of it.
 * The same key again, after a lost answer or a process that died, does nothing and gives the first answer. A draft that is
 * neither there nor sent was changed or thrown away elsewhere, and its sender is told. Without a key the work just runs.
 */
export async function sendOnce(
  tx: Tx,
  ctx: Ctx,
  { place, draftKey }: { place: string; draftKey: string | undefined },
  work: () => Promise<Sent>,
): Promise<Sent> {
  const accountId = accountIdOf(ctx.actor);
  if (draftKey === undefined || accountId === null) return work();
  const { organizationId } = ctx.actor;
  const [draft] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM draft WHERE organization_id = ${organizationId}::uuid AND account_id = ${accountId}::uuid
      AND place = ${place} AND send_key = ${draftKey}::uuid FOR UPDATE`;
  const record = { organizationId, actorId: accountId, key: `draft ${draftKey}` };
  if (!draft) {
    const before = await tx.idempotencyRecord.findUnique({ where: { organizationId_actorId_key: record } });
    if (before !== null) return before.response as Sent;
    throw staleDraft(await findDraft(tx, ctx, { organizationId, accountId, place }));
  }
  const sent = await work();
  // Files of the draft that were not sent with it are nobody's now, and purged within a day.
  await tx.attachment.updateMany({ where: { organizationId, draftId: draft.id }, data: { draftId: null } });
  await tx.draft.deleteMany({ where: { organizationId, id: draft.id } });
  await tx.idempotencyRecord.create({
    data: { ...record, requestHash: place, statusCode: 201, response: sent, createdAt: ctx.now },
    select: { key: true },
  });
  return sent;
}
