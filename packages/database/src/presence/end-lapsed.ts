import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { tellOf } from "./tell-of.ts";

/** Lets go of pages that no longer say where they are: a closed lid, a lost line, a process that was killed. */
export async function endLapsed(source: Source): Promise<void> {
  await rowsOf(
    source,
    sql`WITH gone AS (
        DELETE FROM presence WHERE expires_at <= clock_timestamp() RETURNING organization_id, ticket_id
      ) ${tellOf(sql`SELECT DISTINCT organization_id, ticket_id FROM gone`)}`,
  );
}
