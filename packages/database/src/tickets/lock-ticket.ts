import { rowsOf } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import type { Tx } from "../transaction.ts";
import { type TicketRecord, ticketColumns } from "./ticket-columns.ts";

/**
 * Locks a ticket's row until the end of the transaction and reads it as it is then: of two commands one waits and judges
 * what the other left. Null when the organization has no such ticket. Whether the actor may know of it is not asked here.
 */
export async function lockTicket(
  tx: Tx,
  { organizationId, number, accountId }: { organizationId: string; number: string; accountId: string | null },
): Promise<TicketRecord | null> {
  const [row] = await rowsOf<TicketRecord>(
    tx,
    sql`SELECT ${ticketColumns(accountId)} FROM ticket t
      WHERE t.organization_id = ${organizationId}::uuid AND t.number = ${number} FOR UPDATE OF t`,
  );
  return row ?? null;
}
