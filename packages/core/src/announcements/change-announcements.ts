import type { Announcement, AnnouncementForm } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { type Actor, can } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { forbidden } from "../tickets/require-right.ts";
import { readLastDay } from "./last-day.ts";
import { announcementColumns, showAnnouncement } from "./show-announcement.ts";

/** Tells everybody something. */
export async function createAnnouncement(ctx: Ctx, form: AnnouncementForm): Promise<Announcement> {
  const { organizationId, id: authorId } = requirePublisher(ctx);
  const lastDay = await readLastDay(ctx, form.lastDay);
  const id = newId();
  const stamps = { createdAt: ctx.now, updatedAt: ctx.now };
  const row = await inTransaction(ctx.core.database, async (tx) => {
    await recordAudit(tx, ctx, { action: "announcement.published", subject: { kind: "announcement", id } });
    const data = { ...form, ...stamps, lastDay, id, organizationId, authorId };
    return tx.announcement.create({ data, select: announcementColumns });
  });
  return showAnnouncement(row);
}

/** Puts it in other words. Who said it first stays. */
export async function updateAnnouncement(ctx: Ctx, id: string, form: AnnouncementForm): Promise<Announcement> {
  const { organizationId } = requirePublisher(ctx);
  const before = await ctx.core.database.prisma.announcement.findFirst({
    where: { organizationId, id },
    select: { lastDay: true },
  });
  if (before === null) throw notFound();
  // Whoever mends a word of yesterday's news need not prolong it.
  const isKept = before.lastDay.toISOString().slice(0, 10) === form.lastDay;
  const lastDay = isKept ? before.lastDay : await readLastDay(ctx, form.lastDay);
  const row = await inTransaction(ctx.core.database, async (tx) => {
    const data = { ...form, lastDay, updatedAt: ctx.now };
    const { count } = await tx.announcement.updateMany({ where: { organizationId, id }, data });
    if (count === 0) throw notFound();
    await recordAudit(tx, ctx, { action: "announcement.changed", subject: { kind: "announcement", id } });
    return tx.announcement.findFirstOrThrow({ where: { organizationId, id }, select: announcementColumns });
  });
  return showAnnouncement(row);
}

/** Takes it back. */
export async function deleteAnnouncement(ctx: Ctx, id: string): Promise<void> {
  const { organizationId } = requirePublisher(ctx);
  await inTransaction(ctx.core.database, async (tx) => {
    const { count } = await tx.announcement.deleteMany({ where: { organizationId, id } });
    if (count === 0) throw notFound();
    await recordAudit(tx, ctx, { action: "announcement.removed", subject: { kind: "announcement", id } });
  });
}

function requirePublisher({ actor }: Ctx): Extract<Actor, { kind: "person" }> {
  if (actor.kind !== "person" || !can(actor, "announcement:manage")) throw forbidden();
  return actor;
}
