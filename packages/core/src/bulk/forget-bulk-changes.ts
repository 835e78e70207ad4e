import { UNDO_BULK_WITHIN_MS } from "@smartsupport/contracts";
import type { Core } from "../context.ts";

const KEPT_MS = 7 * 24 * 3_600_000;

/** What can no longer be undone need not be known any more; after a week nor what came of it. */
export async function forgetBulkChanges({ database }: Core, now: Date): Promise<void> {
  const undoable = new Date(now.getTime() - UNDO_BULK_WITHIN_MS);
  const kept = new Date(now.getTime() - KEPT_MS);
  await database.prisma.$executeRaw`
    UPDATE bulk_change_ticket t SET before = NULL FROM bulk_change b
     WHERE b.organization_id = t.organization_id AND b.id = t.bulk_change_id AND t.before IS NOT NULL
       AND b.state = 'done' AND b.finished_at <= ${undoable}`;
  const old = { state: { in: ["done" as const, "undone" as const] }, finishedAt: { lte: kept } };
  await database.prisma.bulkChangeTicket.deleteMany({ where: { bulkChange: old } });
  await database.prisma.bulkChange.deleteMany({ where: old });
}
