import { inTransaction } from "@smartsupport/database";
import { lockAccount } from "../accounts/account-rows.ts";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import type { Core } from "../context.ts";
import { dataExportKey, removeDataExportFile } from "./data-export-file.ts";
import { writeDataExport } from "./write-data-export.ts";

/** A worker that takes longer is taken for dead: another makes the file anew. */
const LEASE_MS = 15 * 60_000;

type Claimed = { id: string; organizationId: string; accountId: string };

/** Makes every file of people's data that waits, one after the other. Returns how many. */
export async function makeDataExports(core: Core, now: Date): Promise<number> {
  let made = 0;
  for (let next = await claim(core, now); next !== null; next = await claim(core, now)) {
    await make(core, next, now);
    made += 1;
  }
  return made;
}

async function claim({ database }: Core, now: Date): Promise<Claimed | null> {
  const until = new Date(now.getTime() + LEASE_MS);
  const [row] = await database.prisma.$queryRaw<Claimed[]>`
    UPDATE data_export SET claimed_until = ${until} WHERE id = (
      SELECT id FROM data_export WHERE state = 'waiting' AND (claimed_until IS NULL OR claimed_until <= ${now})
       ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, organization_id::text AS "organizationId", account_id::text AS "accountId"`;
  return row ?? null;
}

async function make(core: Core, { id, organizationId, accountId }: Claimed, now: Date): Promise<void> {
  await removeDataExportFile(core, id);
  await writeDataExport(core, { id, organizationId, accountId, now });
  const sizeBytes = await core.files.sizeOf(dataExportKey(id));
  const isKept = await inTransaction(core.database, async (tx) => {
    const account = await lockAccount(tx, organizationId, accountId);
    // Switched off or erased meanwhile: nobody could fetch it.
    if (account?.status !== "active") {
      await tx.dataExport.deleteMany({ where: { id } });
      return false;
    }
    const { count } = await tx.dataExport.updateMany({
      where: { id, state: "waiting" },
      data: { state: "ready", readyAt: now, claimedUntil: null, sizeBytes },
    });
    const ctx = { core, now, actor: { kind: "system", organizationId } } as const;
    if (count === 1) await recordAccountEvent(tx, ctx, account, "account.data_ready", {});
    return count === 1 || (await tx.dataExport.count({ where: { id } })) === 1;
  });
  if (!isKept) await removeDataExportFile(core, id);
}
