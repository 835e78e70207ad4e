import { type Sql, sql } from "../sql/sql.ts";

/** Tells every API process at commit, of each ticket that the rows name, that who is there has changed. */
export function tellOf(rows: Sql): Sql {
  return sql`SELECT pg_notify('live', json_build_object('organizationId', organization_id, 'presenceOf', ticket_id)::text)
    FROM (${rows}) AS changed`;
}
