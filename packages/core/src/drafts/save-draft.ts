import { randomUUID } from "node:crypto";
import type { Draft, saveDraft as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, newId, type Prisma, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { type DraftPlace, ownPlace, ticketOfPlace } from "./draft-place.ts";
import { findDraft } from "./get-draft.ts";

type Body = ParsedBody<typeof operation>;

/**
 * Keeps what is being written. Whoever did not see the present draft, because another device wrote to it, sent it or threw it
 * away, is refused and gets it (null when there is none any more): no word is written over unseen.
 */
export async function saveDraft(ctx: Ctx, place: string, { body, uploadIds, seen }: Body): Promise<Draft> {
  const own = ownPlace(ctx, place);
  const ticketId = await ticketOfPlace(ctx, place);
  const words = { body: body as Prisma.InputJsonObject, updatedAt: ctx.now };
  return inTransaction(ctx.core.database, async (tx) => {
    const { count } =
      seen === null
        ? await tx.draft.createMany({
            data: [{ ...own, ...words, id: newId(), ticketId, sendKey: randomUUID(), createdAt: ctx.now }],
            skipDuplicates: true,
          })
        : await tx.draft.updateMany({
            where: { ...own, ...seen },
            data: { ...words, version: { increment: 1 } },
          });
    if (count === 0) throw staleDraft(await findDraft(tx, ctx, own));
    await keepFiles(tx, own, uploadIds);
    const saved = await findDraft(tx, ctx, own);
    if (saved === null) throw new Error("A draft was saved but is not there.");
    return saved;
  });
}

export function staleDraft(current: Draft | null): CoreError {
  return new CoreError("stale_draft", {
    detail: current ? "This was changed on another device." : "This was sent or thrown away on another device.",
    facts: { current },
  });
}

/** The draft holds these uploads from now on, and lets go of the others. One that is no longer there costs no words. */
async function keepFiles(tx: Tx, { organizationId, accountId, place }: DraftPlace, uploadIds: string[]): Promise<void> {
  const { id: draftId } = await tx.draft.findFirstOrThrow({
    where: { organizationId, accountId, place },
    select: { id: true },
  });
  const left = { organizationId, draftId, id: { notIn: uploadIds } };
  await tx.attachment.updateMany({ where: left, data: { draftId: null } });
  if (uploadIds.length === 0) return;
  const loose = { organizationId, uploaderId: accountId, claimedAt: null, draftId: null, id: { in: uploadIds } };
  await tx.attachment.updateMany({ where: loose, data: { draftId } });
}
