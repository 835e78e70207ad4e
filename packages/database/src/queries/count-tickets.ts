import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, join, limitOf, type Sql, sql } from "../sql/sql.ts";
import { type Asker, TICKET_VIEW_CONDITIONS, type TicketViewName } from "./ticket-views.ts";

/** More are not counted: nobody reads the difference, and a count walks every row it counts. */
export const MAX_COUNT = 1000;

/** How many tickets each of the views holds, at most 1,000 each, in one statement. */
export async function countTickets(
  source: Source,
  visibility: Visibility,
  views: readonly TicketViewName[],
  asker: Asker,
): Promise<Partial<Record<TicketViewName, number>>> {
  const statement = countStatement(visibility, views, asker);
  const [row] = await rowsOf<{ counts: Partial<Record<TicketViewName, number>> }>(source, statement);
  return row?.counts ?? {};
}

/** The statement itself, to be explained as well as run. */
export function countStatement(visibility: Visibility, views: readonly TicketViewName[], asker: Asker): Sql {
  const counts = views.map(
    (view) => sql`${constant(`'${view}'`)}, (SELECT count(*) FROM (
      SELECT FROM ticket t WHERE ${ticketScope(visibility)} AND ${TICKET_VIEW_CONDITIONS[view](asker)} ${limitOf(MAX_COUNT)}) AS counted)`,
  );
  return sql`SELECT json_build_object(${join(counts)}) AS counts`;
}
