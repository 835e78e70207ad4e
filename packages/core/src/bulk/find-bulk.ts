import { can, type Person } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { forbidden } from "../tickets/require-right.ts";
import { bulkParts } from "./show-bulk.ts";

/** Whoever changes tickets by the dozen is somebody of the desk. */
export function bulkPerson({ actor }: Ctx): Person {
  if (actor.kind !== "person" || !can(actor, "view:save")) throw forbidden();
  return actor;
}

/** One's own change to many tickets; somebody else's reads as not there. */
export async function findBulk(ctx: Ctx, id: string) {
  const { organizationId, id: accountId } = bulkPerson(ctx);
  const where = { organizationId, accountId, id };
  const row = await ctx.core.database.prisma.bulkChange.findFirst({ where, include: bulkParts });
  if (row === null) throw notFound();
  return row;
}
