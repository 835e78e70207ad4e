import { MOST_UNREAD, type UnreadNotifications } from "@smartsupport/contracts";
import { type Source, unreadTickets } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { inboxReader } from "./inbox-reader.ts";

/** Which tickets the reader has not read all of. */
export function countNotifications(ctx: Ctx): Promise<UnreadNotifications> {
  return readUnread(ctx, ctx.core.database);
}

export async function readUnread(ctx: Ctx, source: Source): Promise<UnreadNotifications> {
  return { numbers: await unreadTickets(source, inboxReader(ctx), MOST_UNREAD) };
}
