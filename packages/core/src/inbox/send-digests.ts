import { inTransaction, type Prisma } from "@smartsupport/database";
import { lockAccount } from "../accounts/account-rows.ts";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import type { Ctx } from "../context.ts";
import { type DigestPeriod, digestBoundary } from "./digest-boundary.ts";

const AT_ONCE = 100;

/**
 * Lets a summary go to everybody of one organization for whom something waits from a period that is over: an event for each
 * person and period, from which the mail is written. Gives how many.
 */
export async function sendDigests(ctx: Ctx): Promise<number> {
  const { id, timeZone } = await ctx.core.database.prisma.organization.findUniqueOrThrow({
    where: { id: ctx.actor.organizationId },
    select: { id: true, timeZone: true },
  });
  let sent = 0;
  for (const period of ["hourly", "daily"] as const) {
    const waiting = waitingFor(id, period, digestBoundary(period, ctx.now, timeZone));
    for (;;) {
      const people = await ctx.core.database.prisma.notification.findMany({
        where: waiting,
        distinct: ["accountId"],
        select: { accountId: true },
        take: AT_ONCE,
      });
      for (const { accountId } of people) if (await sumUp(ctx, accountId, period, waiting)) sent += 1;
      if (people.length < AT_ONCE) break;
    }
  }
  return sent;
}

/** Of two workers at once the second waits for the account and finds nothing left. */
function sumUp(
  ctx: Ctx,
  accountId: string,
  period: DigestPeriod,
  waiting: Prisma.NotificationWhereInput,
): Promise<boolean> {
  return inTransaction(ctx.core.database, async (tx) => {
    const account = await lockAccount(tx, ctx.actor.organizationId, accountId);
    const own = { ...waiting, accountId };
    // What was read meanwhile is no news.
    await tx.notification.updateMany({
      where: { ...own, OR: [{ readAt: { not: null } }, { account: { status: { not: "active" } } }] },
      data: { digest: null },
    });
    const first = await tx.notification.findFirst({ where: own, select: { id: true } });
    if (account === null || first === null) return false;
    const digestEventId = await recordAccountEvent(tx, ctx, account, "account.digest_due", { period });
    await tx.notification.updateMany({ where: own, data: { digestEventId } });
    return true;
  });
}

function waitingFor(organizationId: string, digest: DigestPeriod, until: Date): Prisma.NotificationWhereInput {
  return { organizationId, digest, digestEventId: null, createdAt: { lt: until } };
}
