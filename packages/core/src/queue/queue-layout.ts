import { type QueueLayout, queueLayout } from "@smartsupport/contracts";
import { inTransaction, type Prisma } from "@smartsupport/database";
import { can, type Person } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";

/** How the reader wants the queue to look; empty while they changed nothing. */
export async function getQueueLayout(ctx: Ctx): Promise<QueueLayout> {
  const { organizationId, id: accountId } = deskPerson(ctx);
  const row = await ctx.core.database.prisma.queueLayout.findFirst({ where: { organizationId, accountId } });
  return read(row?.layout);
}

/** Changes what is given of it. Two devices that change different things do not undo each other. */
export async function changeQueueLayout(ctx: Ctx, change: QueueLayout): Promise<QueueLayout> {
  const { organizationId, id: accountId } = deskPerson(ctx);
  return inTransaction(ctx.core.database, async (tx) => {
    const where = { organizationId_accountId: { organizationId, accountId } };
    const empty = { organizationId, accountId, layout: {}, updatedAt: ctx.now };
    // Writing locks the row: of two changes the second sees the first.
    const { layout } = await tx.queueLayout.upsert({ where, create: empty, update: { updatedAt: ctx.now } });
    const changed = { ...read(layout), ...change };
    await tx.queueLayout.update({ where, data: { layout: changed as Prisma.InputJsonObject } });
    return changed;
  });
}

/** The person who works with the queue; nobody else has one. */
export function deskPerson({ actor }: Ctx): Person {
  if (actor.kind !== "person" || !can(actor, "view:save")) throw forbidden();
  return actor;
}

/** What an older desk kept and this one no longer knows is as if it had never been chosen. */
function read(kept: unknown): QueueLayout {
  return queueLayout.safeParse(kept ?? {}).data ?? {};
}
