import type { BulkAct } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import type { Bulk } from "./bulk-rows.ts";
import { changeOne } from "./change-one.ts";
import { undoOne } from "./undo-one.ts";

const BATCH = 50;

type Work = { bulk: Bulk; state: "running" | "undoing"; endsAt?: number };

/** Goes on with a change to many tickets, or with its undo, for as long as it may. Whether it came to the end. */
export async function workBulk(ctx: Ctx, { bulk, state, endsAt = Number.POSITIVE_INFINITY }: Work): Promise<boolean> {
  const { prisma } = ctx.core.database;
  const { organizationId, id: bulkChangeId } = bulk;
  const [left, one] = state === "running" ? (["waiting", changeOne] as const) : (["changed", undoOne] as const);
  for (;;) {
    const entries = await prisma.bulkChangeTicket.findMany({
      where: { organizationId, bulkChangeId, outcome: left },
      orderBy: { place: "asc" },
      take: BATCH,
    });
    if (entries.length === 0) break;
    for (const { place, number } of entries) {
      if (performance.now() >= endsAt) return false;
      await one(ctx, { bulk, place, number });
    }
  }
  await finish(ctx, bulk, state);
  return true;
}

/** Words that went out with it are kept where they were said; here they have done their work. */
async function finish(ctx: Ctx, { id, change }: Bulk, state: Work["state"]): Promise<void> {
  const { prisma } = ctx.core.database;
  if (state === "running") {
    const data = { state: "done" as const, finishedAt: ctx.now, claimedUntil: null, change: withoutWords(change) };
    await prisma.bulkChange.updateMany({ where: { id, state }, data });
    return;
  }
  await prisma.bulkChange.updateMany({ where: { id, state }, data: { state: "undone", claimedUntil: null } });
  await prisma.$executeRaw`UPDATE bulk_change_ticket SET before = NULL WHERE bulk_change_id = ${id}::uuid`;
}

function withoutWords(change: BulkAct): BulkAct {
  if (change.kind === "resolve") return { ...change, note: "" };
  if (change.kind !== "hold") return change;
  const { comment: _, ...rest } = change;
  return rest;
}
