import { inTransaction } from "@smartsupport/database";
import type { Core } from "../context.ts";
import { inPortions } from "../in-portions.ts";

const KEPT_FOR_MS = 86_400_000;
const AT_ONCE = 50;

/**
 * Removes uploads that nothing claimed within a day and no draft holds. The bytes go before the row, and the row is locked meanwhile: a claim
 * that comes at the same moment finds nothing, and a crash in between is made good by the next run. Returns how many went.
 */
export function purgeUnclaimedUploads(core: Core, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_FOR_MS);
  return inPortions(AT_ONCE, (size) => purgeSome(core, before, size));
}

function purgeSome(core: Core, before: Date, size: number): Promise<number> {
  return inTransaction(core.database, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; key: string }[]>`
      SELECT id::text, storage_key AS key FROM attachment WHERE claimed_at IS NULL AND draft_id IS NULL AND created_at < ${before}
       ORDER BY id LIMIT ${size} FOR UPDATE SKIP LOCKED`;
    for (const { key } of rows) await core.files.remove(key);
    await tx.attachment.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });
    return rows.length;
  });
}
