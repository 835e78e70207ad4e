import type { Delivery } from "@smartsupport/contracts";
import { inTransaction, listDeliveries, type Tx } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { requireRightToIt } from "../integrations/require-admin.ts";

/**
 * Makes a delivery due now, given up or not; one that an outside system already got is sent to it once more under the same
 * id. What is being sent at this moment, and a mail that went out, stay as they are. The sweeper rings; nothing is sent
 * from here.
 */
export async function retryDelivery(ctx: Ctx, id: string): Promise<Delivery> {
  requireRightToIt(ctx, "delivery:retry");
  const { organizationId } = ctx.actor;
  return inTransaction(ctx.core.database, async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: {
        organizationId,
        id,
        OR: [{ status: { in: ["waiting", "given_up"] } }, { status: "delivered", endpointId: { not: null } }],
      },
      data: { status: "waiting", nextAttemptAt: ctx.now, deliveredAt: null },
    });
    const delivery = await show(tx, organizationId, id);
    const subject = { kind: "delivery", id } as const;
    if (count > 0) await recordAudit(tx, ctx, { action: "delivery.retried", subject });
    return delivery;
  });
}

async function show(tx: Tx, organizationId: string, id: string): Promise<Delivery> {
  const [row] = await listDeliveries(tx, { organizationId, id, after: null, limit: 1 });
  if (row === undefined) throw notFound();
  const { cursor: _, ...delivery } = row;
  return delivery;
}
