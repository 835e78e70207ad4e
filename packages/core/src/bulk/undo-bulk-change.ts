import { type BulkAct, type BulkChange, MOST_AT_ONCE } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { findBulk } from "./find-bulk.ts";
import { showBulk } from "./show-bulk.ts";
import { workBulk } from "./work-bulk.ts";

const LEASE_MS = 60_000;

/** Takes back what a change did to each ticket that nobody touched since: a few within the call, more by the worker. */
export async function undoBulkChange(ctx: Ctx, id: string): Promise<BulkChange> {
  const row = await findBulk(ctx, id);
  const { undoUntil, counts } = showBulk(row, ctx.now);
  if (undoUntil === null) throw tooLate();
  const isShort = counts.changed <= MOST_AT_ONCE;
  const claimedUntil = isShort ? new Date(ctx.now.getTime() + LEASE_MS) : null;
  const { prisma } = ctx.core.database;
  const data = { state: "undoing" as const, claimedUntil };
  // Of two presses one begins.
  const { count } = await prisma.bulkChange.updateMany({ where: { id, state: "done" }, data });
  if (count === 0) throw tooLate();
  if (isShort) {
    const { organizationId, createdAt } = row;
    await workBulk(ctx, { bulk: { id, organizationId, createdAt, change: row.change as BulkAct }, state: "undoing" });
  }
  return showBulk(await findBulk(ctx, id), ctx.now);
}

function tooLate(): CoreError {
  return new CoreError("too_late_to_undo", { detail: "This can no longer be undone." });
}
