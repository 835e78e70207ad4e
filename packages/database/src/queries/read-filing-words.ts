import type { PlaceCount, WordCount } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";

/** The newest tickets say how a desk files today; those before say little more, and never end. */
const LEARNT_FROM = 3_000;
/** A word is nobody's own once so many people have used it: until then it counts for nothing. */
const PEOPLE = 3;

/**
 * How often each word of subjects and descriptions stands in an organization's tickets of each category and kind. Only words
 * that several people wrote, so that nobody learns from a suggestion what one colleague asked for.
 */
export async function readFilingWords(
  source: Source,
  organizationId: string,
): Promise<{ places: PlaceCount[]; words: WordCount[] }> {
  const learnt = sql`learnt AS MATERIALIZED (
    SELECT t.id, t.category_id, t.sub_category_id, t.requester_id FROM ticket t
    WHERE t.organization_id = ${organizationId}::uuid AND t.status NOT IN ('Rejected', 'Withdrawn')
    ORDER BY t.created_at DESC, t.id DESC ${limitOf(LEARNT_FROM)})`;
  const [row] = await rowsOf<{ places: PlaceCount[]; words: WordCount[] }>(
    source,
    sql`WITH ${learnt}, said AS (
      SELECT l.*, u.lexeme AS word FROM learnt l
      JOIN ticket_search s ON s.organization_id = ${organizationId}::uuid AND s.ticket_id = l.id,
      unnest(ts_filter(s.words, '{a,b}')) AS u
      WHERE length(u.lexeme) BETWEEN 2 AND 32 AND u.lexeme !~ '[0-9]'
    ), shared AS (
      SELECT word FROM said GROUP BY word HAVING count(DISTINCT requester_id) >= ${PEOPLE}
    )
    SELECT
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT category_id AS "categoryId", sub_category_id AS "subCategoryId", count(*)::int AS tickets
        FROM learnt GROUP BY 1, 2) AS p) AS places,
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT category_id AS "categoryId", sub_category_id AS "subCategoryId", word, count(*)::int AS tickets
        FROM said JOIN shared USING (word) GROUP BY 1, 2, 3) AS w) AS words`,
  );
  return row ?? { places: [], words: [] };
}
