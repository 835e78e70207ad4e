import { isoTime } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/** The oldest entry from before `before` that has no seal, whatever the sealer believes is left to do; null when all have one. */
export async function findForgottenEntry(
  source: Source,
  organizationId: string,
  before: Date,
): Promise<{ id: string; at: string } | null> {
  const rows = await rowsOf<{ id: string; at: string }>(
    source,
    sql`SELECT e.id, ${isoTime("e.at")} AS at FROM audit_entry e
      WHERE e.organization_id = ${organizationId}::uuid AND e.at < ${before}::timestamptz AND NOT EXISTS (
        SELECT FROM audit_seal s WHERE s.organization_id = e.organization_id AND s.entry_id = e.id)
      ORDER BY e.at, e.id LIMIT 1`,
  );
  return rows[0] ?? null;
}
