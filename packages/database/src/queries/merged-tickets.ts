import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { type Sql, sql } from "../sql/sql.ts";

type Survivor = { organizationId: string; ticketId: string; visibility: Visibility };

/**
 * `merged (id, number)`: the ticket itself, without a number, and those that were merged into it, and into those, of which the
 * reader may know. For a WITH RECURSIVE.
 */
export function mergedInto({ organizationId, ticketId, visibility }: Survivor): Sql {
  return sql`merged (id, number) AS (
    SELECT ${ticketId}::uuid, NULL::text
    UNION ALL
    SELECT o.id, o.number FROM merged JOIN ticket o ON o.merged_into_id = merged.id
    WHERE o.organization_id = ${organizationId}::uuid AND ${ticketScope(visibility, "o")}
  )`;
}
