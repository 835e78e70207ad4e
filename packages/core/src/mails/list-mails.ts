import type { listMails as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { MAIL_ORDER, listMails as query } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { readCursor } from "../comments/read-cursor.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";

/** Mails of the local mailbox, the newest first. Only in a demo, and there for admins: mails are for whoever they are to. */
export async function listMails(
  ctx: Ctx,
  { q, cursor, limit }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  if (!can(ctx.actor, "mailbox:read")) throw new CoreError("forbidden");
  if (!ctx.core.isDemo) throw notFound();
  const after = readCursor(cursor, MAIL_ORDER) ?? null;
  const { organizationId } = ctx.actor;
  const words = q?.split(/\s+/).filter(Boolean) ?? [];
  const rows = await query(ctx.core.database, { organizationId, words, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  return {
    items: items.map(({ cursor: _, ...mail }) => mail),
    nextCursor: rows.length > limit ? (items.at(-1)?.cursor ?? null) : null,
  };
}
