import type { listApiKeys as operation, ResponseOf } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { requireRight } from "./require-admin.ts";
import { showApiKey } from "./show.ts";

/** The keys of all outside systems, newest first, those that ended as well. Admins only. */
export async function listApiKeys(ctx: Ctx): Promise<ResponseOf<typeof operation>> {
  requireRight(ctx, "api_key:manage");
  const { organizationId } = ctx.actor;
  const { prisma } = ctx.core.database;
  const rows = await prisma.apiKey.findMany({
    where: { organizationId },
    include: { integration: { select: { id: true, name: true } }, successor: { select: { id: true } } },
    orderBy: { id: "desc" },
  });
  const makers = await prisma.account.findMany({
    where: { organizationId, id: { in: rows.map((row) => row.createdById).filter((id) => id !== null) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(makers.map(({ id, firstName, lastName }) => [id, { id, name: `${firstName} ${lastName}` }]));
  return {
    items: rows.map(({ integration, successor, ...row }) => ({
      ...showApiKey(row),
      system: integration,
      createdBy: names.get(row.createdById ?? "") ?? null,
      lastUsedAddress: row.lastUsedAddress,
      isReplaced: successor !== null,
    })),
  };
}
