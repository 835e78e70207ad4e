import type { Core } from "@smartsupport/core";

/** A key promises the same answer for a day. */
const KEPT_MS = 86_400_000;

/** Removes the answers that are no longer promised to anybody. Returns how many. */
export async function purgeIdempotencyRecords({ database }: Core, now: Date): Promise<number> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) };
  return (await database.prisma.idempotencyRecord.deleteMany({ where: { createdAt } })).count;
}
