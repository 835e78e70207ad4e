import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/** Whose audit log has entries that wait for the sealer. */
export async function organizationsToSeal(source: Source): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    source,
    sql`SELECT o.id FROM organization o WHERE EXISTS (
      SELECT FROM audit_unsealed u WHERE u.organization_id = o.id) ORDER BY o.id`,
  );
  return rows.map(({ id }) => id);
}
