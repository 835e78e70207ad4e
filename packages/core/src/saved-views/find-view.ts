import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { deskPerson } from "../queue/queue-layout.ts";
import { forbidden } from "../tickets/require-right.ts";
import { mayChange, type ViewRow, viewParts } from "./show-views.ts";

/** A view that the person may change. Somebody else's own view reads as not there. */
export async function findView(ctx: Ctx, id: string): Promise<ViewRow> {
  const { organizationId, id: ownerId } = deskPerson(ctx);
  const row = await ctx.core.database.prisma.savedView.findFirst({
    where: { organizationId, id, OR: [{ ownerId }, { isShared: true }] },
    include: viewParts,
  });
  if (row === null) throw notFound();
  if (!mayChange(ctx, row)) throw forbidden();
  return row;
}
