import type { listDeliveries as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { DELIVERY_ORDER, listDeliveries as query } from "@smartsupport/database";
import { readCursor } from "../comments/read-cursor.ts";
import type { Ctx } from "../context.ts";
import { requireRight } from "../integrations/require-admin.ts";

/** What was sent to whom in the actor's organization, the newest first. Admins only. */
export async function listDeliveries(
  ctx: Ctx,
  { cursor, limit, ...filters }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireRight(ctx, "delivery:read");
  const after = readCursor(cursor, DELIVERY_ORDER) ?? null;
  const { organizationId } = ctx.actor;
  const rows = await query(ctx.core.database, { organizationId, ...filters, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  return {
    items: items.map(({ cursor: _, ...delivery }) => delivery),
    nextCursor: rows.length > limit ? (items.at(-1)?.cursor ?? null) : null,
  };
}
