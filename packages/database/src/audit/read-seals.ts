import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";
import { ENTRY_TEXT } from "./entry-columns.ts";
import type { SealedRow } from "./seal-row.ts";

/** The links of an organization's chain that follow `after`, in their order, each with its entry as it is now. */
export async function readSeals(
  source: Source,
  question: { organizationId: string; after: number; limit: number },
): Promise<SealedRow[]> {
  const { organizationId, after, limit } = question;
  return rowsOf<SealedRow>(
    source,
    sql`SELECT s.seq, s.entry_id AS "entryId", s.digest, extract(epoch FROM s.sealed_at)::text AS "sealedAt",
        CASE WHEN e.id IS NOT NULL THEN ARRAY[${ENTRY_TEXT}] END AS entry
      FROM audit_seal s LEFT JOIN audit_entry e ON e.organization_id = s.organization_id AND e.id = s.entry_id
      WHERE s.organization_id = ${organizationId}::uuid AND s.seq > ${after}::int
      ORDER BY s.seq ${limitOf(limit)}`,
  );
}
