import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { INBOX, type InboxReader, inboxOf } from "./inbox-scope.ts";

/** Numbers of the tickets that somebody has not read all of, the latest first, up to `limit`. */
export async function unreadTickets(source: Source, reader: InboxReader, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ number: string }>(
    source,
    sql`SELECT t.number FROM ${INBOX} WHERE ${inboxOf(reader)} AND n.read_at IS NULL
      GROUP BY t.number ORDER BY max(n.created_at) DESC, t.number LIMIT ${limit}`,
  );
  return rows.map(({ number }) => number);
}
