import type { listIntegrations as operation, ResponseOf } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { requireRight } from "./require-admin.ts";
import { parts, showIntegration } from "./show.ts";

/** Outside systems with their endpoints and keys, by name. Admins only. */
export async function listIntegrations(ctx: Ctx): Promise<ResponseOf<typeof operation>> {
  requireRight(ctx, "integration:manage");
  const rows = await ctx.core.database.prisma.integration.findMany({
    where: { organizationId: ctx.actor.organizationId },
    include: parts,
    orderBy: { name: "asc" },
  });
  return { items: rows.map(showIntegration) };
}
