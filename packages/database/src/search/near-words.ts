import { editDistance, forgivenEdits, oneEditAway } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";

type Asked = { organizationId: string; readsNotes: boolean };

const MOST_LOOKED_AT = 200;
const MOST_MEANT = 8;

/** Whether some text of the organization holds the word, or one that begins so. */
export async function isKnownWord(
  source: Source,
  { organizationId, readsNotes }: Asked,
  word: string,
): Promise<boolean> {
  const rows = await rowsOf(
    source,
    sql`SELECT FROM search_word w WHERE w.organization_id = ${organizationId}::uuid AND (${readsNotes} OR NOT w.is_internal)
      AND w.word LIKE ${`${word.replace(/[\\%_]/g, "\\$&")}%`} ${limitOf(1)}`,
  );
  return rows.length > 0;
}

/** The words that a mistyped one may have meant, the nearest first: those that some text holds and the reader may read. */
export async function nearWords(
  source: Source,
  { organizationId, readsNotes }: Asked,
  word: string,
): Promise<string[]> {
  const most = forgivenEdits(word);
  if (most === 0) return [];
  const rows = await rowsOf<{ word: string }>(
    source,
    sql`SELECT DISTINCT near.word FROM (
      (SELECT w.word FROM search_word w WHERE w.organization_id = ${organizationId}::uuid
        AND (${readsNotes} OR NOT w.is_internal) AND w.word = ANY(${oneEditAway(word)}::text[]))
      UNION ALL
      (SELECT w.word FROM search_word w WHERE w.organization_id = ${organizationId}::uuid
        AND (${readsNotes} OR NOT w.is_internal) AND w.word % ${word}
        ORDER BY similarity(w.word, ${word}) DESC ${limitOf(MOST_LOOKED_AT)})) AS near`,
  );
  return rows
    .map((row) => ({ word: row.word, distance: editDistance(row.word, word, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance || (one.word < other.word ? -1 : 1))
    .slice(0, MOST_MEANT)
    .map((row) => row.word);
}

/** Takes in the words that were written since: at most so many texts of them. Gives how many it took. */
export async function learnWords(source: Source, most: number): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(source, sql`SELECT search_learn(${most}::int) AS count`);
  return row?.count ?? 0;
}
