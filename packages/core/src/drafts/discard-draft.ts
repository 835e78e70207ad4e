import { inTransaction } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { ownPlace } from "./draft-place.ts";

/** Throws a draft away, and its files with it. */
export async function discardDraft(ctx: Ctx, place: string): Promise<void> {
  const own = ownPlace(ctx, place);
  const { organizationId } = own;
  const keys = await inTransaction(ctx.core.database, async (tx) => {
    const [draft] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM draft WHERE organization_id = ${organizationId}::uuid AND account_id = ${own.accountId}::uuid
        AND place = ${place} FOR UPDATE`;
    if (!draft) throw notFound();
    const files = { organizationId, draftId: draft.id };
    const rows = await tx.attachment.findMany({ where: files, select: { storageKey: true } });
    await tx.attachment.deleteMany({ where: files });
    await tx.draft.deleteMany({ where: { organizationId, id: draft.id } });
    return rows.map(({ storageKey }) => storageKey);
  });
  for (const key of keys) await ctx.core.files.remove(key);
}
