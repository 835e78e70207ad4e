import type { markNotifications as operation, ParsedBody, UnreadNotifications } from "@smartsupport/contracts";
import { announceInboxes, inTransaction, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { readerOf } from "./inbox-reader.ts";
import { readUnread } from "./unread-notifications.ts";

type Mark = ParsedBody<typeof operation>;

/** Marks in the reader's own inbox. A number that is in nobody's inbox changes nothing, and tells nothing. */
export async function markNotifications(ctx: Ctx, mark: Mark): Promise<UnreadNotifications> {
  const { organizationId, id: accountId } = readerOf(ctx);
  return inTransaction(ctx.core.database, async (tx) => {
    const own = { organizationId, accountId };
    const count = mark.as === "read" ? await read(tx, ctx, own, mark) : await unread(tx, own, mark.number);
    // Other windows of the same person show another count now.
    if (count > 0) await announceInboxes(tx, [own]);
    return readUnread(ctx, tx);
  });
}

type Own = { organizationId: string; accountId: string };

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
