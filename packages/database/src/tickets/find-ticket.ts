import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { type TicketRecord, ticketColumns } from "./ticket-columns.ts";

/** A ticket's own row, as one person stands to it; null when it is not there or not visible. */
export async function findTicket(
  source: Source,
  { visibility, number, accountId }: { visibility: Visibility; number: string; accountId: string | null },
): Promise<TicketRecord | null> {
  const [row] = await rowsOf<TicketRecord>(
    source,
    sql`SELECT ${ticketColumns(accountId)} FROM ticket t WHERE t.number = ${number} AND ${ticketScope(visibility)}`,
  );
  return row ?? null;
}
