import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, limitOf, sql } from "../sql/sql.ts";

/** So many tagged tickets are looked through: what is in use now, however many there ever were. */
const LATEST = 2000;

/** Tags of the latest tagged tickets that begin so, most used first. */
export async function listTags(
  source: Source,
  { organizationId, beginning, limit }: { organizationId: string; beginning: string; limit: number },
): Promise<string[]> {
  const rows = await rowsOf<{ tag: string }>(
    source,
    sql`SELECT tag FROM (
        SELECT tags FROM ticket WHERE organization_id = ${organizationId}::uuid AND tags <> ${constant("'{}'")}
        ORDER BY updated_at DESC ${limitOf(LATEST)}
      ) AS latest, unnest(tags) AS tag
      WHERE starts_with(lower(tag), lower(${beginning}))
      GROUP BY tag ORDER BY count(*) DESC, tag ${limitOf(limit)}`,
  );
  return rows.map(({ tag }) => tag);
}
