import { isoTime } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

export type ChainState = {
  /** How many entries are sealed: the number of the last link. */
  count: number;
  /** The digest of the last link; null while there is none. */
  head: string | null;
  sealedAt: string | null;
  /** Entries that wait for the sealer. */
  waiting: number;
};

/** How far the chain of an organization's audit log is, as the database says it. */
export async function readChainState(source: Source, organizationId: string): Promise<ChainState> {
  const rows = await rowsOf<ChainState>(
    source,
    sql`SELECT coalesce(s.seq, 0) AS count, s.digest AS head, ${isoTime("s.sealed_at")} AS "sealedAt",
        (SELECT count(*)::int FROM audit_unsealed WHERE organization_id = ${organizationId}::uuid) AS waiting
      FROM (SELECT) AS one LEFT JOIN LATERAL (
        SELECT seq, digest, sealed_at FROM audit_seal WHERE organization_id = ${organizationId}::uuid
        ORDER BY seq DESC LIMIT 1
      ) s ON true`,
  );
  return rows[0] ?? { count: 0, head: null, sealedAt: null, waiting: 0 };
}
