import type { listAccounts as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { ACCOUNT_ORDER, countAccounts, listAccounts as query } from "@smartsupport/database";
import { can } from "@smartsupport/domain";
import { readCursor } from "../comments/read-cursor.ts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** People of the actor's organization: who waits for an admin first, then the newest. Staff only. */
export async function listAccounts(
  { core, actor }: Ctx,
  { status, role, q, cursor, limit }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  if (!can(actor, "account:list")) throw new CoreError("forbidden");
  const after = readCursor(cursor, ACCOUNT_ORDER) ?? null;
  const { organizationId } = actor;
  const [rows, counts] = await Promise.all([
    query(core.database, {
      organizationId,
      statuses: status,
      roles: role,
      words: q?.split(/\s+/).filter(Boolean) ?? [],
      after,
      limit: limit + 1,
    }),
    countAccounts(core.database, organizationId),
  ]);
  const items = rows.slice(0, limit);
  return {
    items: items.map(({ cursor: _, ...account }) => account),
    nextCursor: rows.length > limit ? (items.at(-1)?.cursor ?? null) : null,
    counts,
  };
}
