import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { tellOf } from "./tell-of.ts";

/** The page shows no ticket any more, or is gone. */
export async function leaveTicket(source: Source, page: { organizationId: string; socketId: string }): Promise<void> {
  await rowsOf(
    source,
    sql`WITH gone AS (
        DELETE FROM presence
        WHERE organization_id = ${page.organizationId}::uuid AND socket_id = ${page.socketId}::uuid
        RETURNING organization_id, ticket_id
      ) ${tellOf(sql`SELECT organization_id, ticket_id FROM gone`)}`,
  );
}
