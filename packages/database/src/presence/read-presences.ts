import type { PresenceDoing } from "@smartsupport/domain";
import type { PersonRow } from "../queries/read-ticket.ts";
import { personOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";

export type PresenceRow = { number: string; people: { person: PersonRow; doing: PresenceDoing }[] };

const MOST_TICKETS = 500;

/**
 * Who is at each of the given tickets, nobody included; without tickets, who is at any. Somebody with two tabs is one person,
 * and what they write says more than what they look at.
 */
export function readPresences(
  source: Source,
  { organizationId, ticketIds }: { organizationId: string; ticketIds: readonly string[] | null },
): Promise<PresenceRow[]> {
  const isMeant = ticketIds
    ? sql`t.id = ANY(${[...ticketIds]}::uuid[])`
    : sql`t.id IN (SELECT ticket_id FROM presence WHERE organization_id = ${organizationId}::uuid AND expires_at > clock_timestamp())`;
  return rowsOf<PresenceRow>(
    source,
    sql`WITH present AS (
        SELECT ticket_id, account_id, CASE WHEN bool_or(doing = 'replying') THEN 'replying'
          WHEN bool_or(doing = 'noting') THEN 'noting' ELSE 'looking' END AS doing
        FROM presence WHERE organization_id = ${organizationId}::uuid AND expires_at > clock_timestamp()
        GROUP BY ticket_id, account_id
      )
      SELECT t.number, coalesce(json_agg(json_build_object('person', ${personOf("a")}, 'doing', p.doing)
          ORDER BY a.first_name, a.id) FILTER (WHERE a.id IS NOT NULL), '[]') AS people
      FROM ticket t LEFT JOIN present p ON p.ticket_id = t.id
        LEFT JOIN account a ON a.organization_id = t.organization_id AND a.id = p.account_id
      WHERE t.organization_id = ${organizationId}::uuid AND ${isMeant}
      GROUP BY t.number ${limitOf(MOST_TICKETS)}`,
  );
}
