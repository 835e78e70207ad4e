import type { Core } from "../context.ts";

/** A worker that takes longer is taken for dead: another makes the file anew. */
const LEASE_MS = 15 * 60_000;

/** `tries`: with this one. */
export type ClaimedExport = { id: string; organizationId: string; accountId: string; tries: number };

/** Takes the file of somebody's data that has waited longest, for this worker alone. */
export async function claimDataExport({ database }: Core, now: Date): Promise<ClaimedExport | null> {
  const until = new Date(now.getTime() + LEASE_MS);
  const [row] = await database.prisma.$queryRaw<ClaimedExport[]>`
    UPDATE data_export SET claimed_until = ${until}, tries = tries + 1 WHERE id = (
      SELECT id FROM data_export WHERE state = 'waiting' AND (claimed_until IS NULL OR claimed_until <= ${now})
       ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, organization_id::text AS "organizationId", account_id::text AS "accountId", tries`;
  return row ?? null;
}
