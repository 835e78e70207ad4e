import type { Database } from "@smartsupport/database";

/** A References header need not name all of a long talk: its beginning and its end suffice. */
const LATEST = 9;

/** `but` is the mail that is being written. */
type Thread = { organizationId: string; ticketId: string; address: string; but: string };

/**
 * Message-IDs of what this reader was already sent about the ticket, oldest first: the first one, which holds the thread
 * together, and the latest. Lanes keep their order, so the last is what came just before.
 */
export async function readThread(
  database: Database,
  { organizationId, ticketId, address, but }: Thread,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ message_id: string }>(
    `SELECT message_id FROM mail
      WHERE organization_id = $1 AND ticket_id = $2 AND to_address = $3 AND message_id <> $4
      ORDER BY created_at, id`,
    [organizationId, ticketId, address, but],
  );
  const ids = rows.map((row) => row.message_id);
  return ids.length <= LATEST + 1 ? ids : [...ids.slice(0, 1), ...ids.slice(-LATEST)];
}
