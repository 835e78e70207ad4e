import type { MarkedNotifications, markNotifications as operation, ParsedBody } from "@smartsupport/contracts";
import { announceInboxes, inTransaction, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { readerOf } from "./inbox-reader.ts";
import { readUnread } from "./unread-notifications.ts";

type Mark = ParsedBody<typeof operation>;

/** Marks in the reader's own inbox. A number that is in nobody's inbox changes nothing, and tells nothing. */
export async function markNotifications(ctx: Ctx, mark: Mark): Promise<MarkedNotifications> {
  const { organizationId, id: accountId } = readerOf(ctx);
  return inTransaction(ctx.core.database, async (tx) => {
    const own = { organizationId, accountId };
    const count = await change(tx, ctx, own, mark);
    // Other windows of the same person show another count now.
    if (count > 0) await announceInboxes(tx, [own]);
    const isRead = mark.as === "read" && count > 0;
    return { ...(await readUnread(ctx, tx)), readAt: isRead ? ctx.now.toISOString() : null };
  });
}

type Own = { organizationId: string; accountId: string };

/** How many were marked. */
function change(tx: Tx, ctx: Ctx, own: Own, mark: Mark): Promise<number> {
  if (mark.as === "read") return read(tx, ctx, own, mark);
  return mark.as === "unread" ? unread(tx, own, mark.number) : takeBack(tx, own, mark.readAt);
}

async function read(tx: Tx, ctx: Ctx, own: Own, { number, until }: Extract<Mark, { as: "read" }>): Promise<number> {
  const { count } = await tx.notification.updateMany({
    where: {
      ...own,
      readAt: null,
      ...(number && { ticket: { number } }),
      ...(until && { createdAt: { lte: new Date(until) } }),
    },
    data: { readAt: ctx.now },
  });
  return count;
}

async function unread(tx: Tx, own: Own, number: string): Promise<number> {
  const latest = await tx.notification.findFirst({
    where: { ...own, ticket: { number } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (!latest) return 0;
  await tx.notification.update({ where: { id: latest.id }, data: { readAt: null } });
  return 1;
}

/** All that one call marked has its time. */
async function takeBack(tx: Tx, own: Own, readAt: string): Promise<number> {
  const { count } = await tx.notification.updateMany({
    where: { ...own, readAt: new Date(readAt) },
    data: { readAt: null },
  });
  return count;
}
