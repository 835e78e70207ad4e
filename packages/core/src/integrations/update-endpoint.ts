import type { Endpoint, updateEndpoint as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { checkAddress } from "./check-address.ts";
import { requireRightToIt } from "./require-admin.ts";
import { showEndpoint } from "./show.ts";

/**
 * Changes an endpoint, switches it off or on, or ends a pause: what waited meanwhile is due at once. Nothing is rung from
 * here; the sweeper finds what is due.
 */
export async function updateEndpoint(
  ctx: Ctx,
  id: string,
  { resume, ...body }: ParsedBody<typeof operation>,
): Promise<Endpoint> {
  requireRightToIt(ctx, "endpoint:manage");
  const { organizationId } = ctx.actor;
  return inTransaction(ctx.core.database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM endpoint WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.endpoint.findFirst({ where: { organizationId, id } });
    if (before === null) throw notFound();
    checkAddress(body.url ?? before.url, body.isPrivateHostAllowed ?? before.isPrivateHostAllowed);
    const row = await tx.endpoint.update({
      where: { id },
      data: { ...body, ...(resume && { pausedAt: null, pausedReason: null, consecutiveFailures: 0 }) },
    });
    if (resume) {
      await tx.delivery.updateMany({
        where: { organizationId, endpointId: id, status: "waiting", nextAttemptAt: { gt: ctx.now } },
        data: { nextAttemptAt: ctx.now },
      });
    }
    const data = { fields: [...Object.keys(body), ...(resume ? ["resume"] : [])] };
    await recordAudit(tx, ctx, { action: "endpoint.changed", subject: { kind: "endpoint", id }, data });
    return showEndpoint(row);
  });
}
