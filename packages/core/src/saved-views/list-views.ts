import type { SavedView } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { deskPerson, getQueueLayout } from "../queue/queue-layout.ts";
import { showViews, viewParts } from "./show-views.ts";

/** One's own views and the shared ones, in the order of one's own side bar, with their counts. */
export async function listViews(ctx: Ctx): Promise<{ items: SavedView[] }> {
  const { organizationId, id: ownerId } = deskPerson(ctx);
  const rows = await ctx.core.database.prisma.savedView.findMany({
    where: { organizationId, OR: [{ ownerId }, { isShared: true }] },
    include: viewParts,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const { viewOrder = [] } = await getQueueLayout(ctx);
  const place = ({ id }: { id: string }) => (viewOrder.includes(id) ? viewOrder.indexOf(id) : viewOrder.length);
  return {
    items: await showViews(
      ctx,
      rows.toSorted((a, b) => place(a) - place(b)),
    ),
  };
}
