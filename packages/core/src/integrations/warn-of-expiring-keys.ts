import { inTransaction, type Prisma, recordEvent } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { dueWarning, WARNING_DAYS } from "./due-warning.ts";

const DAY_MS = 86_400_000;

/**
 * Tells, by the clock, of keys of one organization that end within 14 days, and again within one: each once. A key that
 * another took over from ends as it shall. Gives how many were told of.
 */
export async function warnOfExpiringKeys(ctx: Ctx): Promise<number> {
  const { core, actor, now } = ctx;
  const horizon = new Date(now.getTime() + Math.max(...WARNING_DAYS) * DAY_MS);
  const keys = await core.database.prisma.apiKey.findMany({
    where: {
      organizationId: actor.organizationId,
      revokedAt: null,
      successor: null,
      integration: { isActive: true },
      expiresAt: { gt: now, lte: horizon },
    },
    orderBy: { id: "asc" },
  });
  let told = 0;
  for (const key of keys) if (await warn(ctx, key)) told += 1;
  return told;
}

async function warn(ctx: Ctx, key: Prisma.ApiKeyGetPayload<object>): Promise<boolean> {
  const { id, organizationId, expiresAt, warnedDays } = key;
  const days = dueWarning(expiresAt, ctx.now);
  if (expiresAt === null || days === null || (warnedDays !== null && warnedDays <= days)) return false;
  return inTransaction(ctx.core.database, async (tx) => {
    // Of two clocks at once one finds the row as it was read.
    const [row] = await tx.apiKey.updateManyAndReturn({
      where: { id, warnedDays, revokedAt: null },
      data: { warnedDays: days, eventSeq: { increment: 1 } },
      select: { eventSeq: true },
    });
    if (row === undefined) return false;
    await recordEvent(tx, {
      organizationId,
      type: "api_key.expiring",
      subject: { kind: "api_key", id },
      eventSeq: row.eventSeq,
      actor: ctx.actor,
      payload: { days },
      occurredAt: ctx.now,
    });
    return true;
  });
}
