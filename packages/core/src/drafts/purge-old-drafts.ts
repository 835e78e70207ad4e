import { inTransaction } from "@smartsupport/database";
import type { Core } from "../context.ts";
import { inPortions } from "../in-portions.ts";

const KEPT_FOR_MS = 90 * 86_400_000;
const AT_ONCE = 50;

/** Removes drafts that nobody has touched in 90 days, and their files. Returns how many went. */
export function purgeOldDrafts(core: Core, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_FOR_MS);
  return inPortions(AT_ONCE, (size) => purgeSome(core, before, size));
}

/** The bytes go before their rows: a crash in between is made good by the next turn. Whoever writes meanwhile keeps theirs. */
function purgeSome(core: Core, before: Date, size: number): Promise<number> {
  return inTransaction(core.database, async (tx) => {
    const drafts = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM draft WHERE updated_at < ${before} ORDER BY id LIMIT ${size} FOR UPDATE SKIP LOCKED`;
    const ids = drafts.map(({ id }) => id);
    const files = { draftId: { in: ids } };
    const rows = await tx.attachment.findMany({ where: files, select: { storageKey: true } });
    for (const { storageKey } of rows) await core.files.remove(storageKey);
    await tx.attachment.deleteMany({ where: files });
    await tx.draft.deleteMany({ where: { id: { in: ids } } });
    return drafts.length;
  });
}
