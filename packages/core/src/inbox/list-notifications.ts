import type { listNotifications as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { INBOX_ORDER, listNotifications as readGroups } from "@smartsupport/database";
import { readCursor } from "../comments/read-cursor.ts";
import type { Ctx } from "../context.ts";
import { firstWords } from "./first-words.ts";
import { inboxReader } from "./inbox-reader.ts";

/** A page of the reader's inbox: by ticket, the newest first. */
export async function listNotifications(
  ctx: Ctx,
  { show, cursor, limit }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const found = await readGroups(ctx.core.database, {
    reader: inboxReader(ctx),
    isUnreadOnly: show === "unread",
    after: readCursor(cursor, INBOX_ORDER) ?? null,
    limit: limit + 1,
  });
  const groups = found.slice(0, limit);
  return {
    items: groups.map(({ cursor: _, ...group }) => ({
      ...group,
      items: group.items.map((line) => ({ ...line, words: line.words && firstWords(line.words) })),
    })),
    nextCursor: found.length > limit ? (groups.at(-1)?.cursor ?? null) : null,
  };
}
