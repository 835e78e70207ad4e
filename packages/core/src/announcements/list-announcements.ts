import type { listAnnouncements as operation, ResponseOf } from "@smartsupport/contracts";
import { can } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "../tickets/require-right.ts";
import { todayOf } from "./last-day.ts";
import { announcementColumns, showAnnouncement } from "./show-announcement.ts";

const AT_MOST = 20;

/** What the desk tells everybody today, the newest first. */
export async function listAnnouncements(ctx: Ctx): Promise<ResponseOf<typeof operation>> {
  if (ctx.actor.kind !== "person" || !can(ctx.actor, "announcement:read")) throw forbidden();
  const rows = await ctx.core.database.prisma.announcement.findMany({
    where: { organizationId: ctx.actor.organizationId, lastDay: { gte: await todayOf(ctx) } },
    select: announcementColumns,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: AT_MOST,
  });
  return { items: rows.map(showAnnouncement) };
}
