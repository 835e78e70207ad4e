import { editDistance, forgivenEdits, oneEditAway } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";

type Asked = { organizationId: string; readsNotes: boolean };

const MOST_LOOKED_AT = 200;
const MOST_MEANT = 8;
/** So many texts that nobody has learnt from yet are looked at as they are: usually those of the last seconds. */
const MOST_HEARD = 300;

/** Words of an organization that the reader may know of: those learnt, or those just heard. */
const learnt = ({ organizationId, readsNotes }: Asked) => sql`SELECT w.word FROM search_word w
  WHERE w.organization_id = ${organizationId}::uuid AND (${readsNotes} OR NOT w.is_internal)`;
const heard = ({ organizationId, readsNotes }: Asked) => sql`SELECT word FROM (
    SELECT h.words FROM search_heard h WHERE h.organization_id = ${organizationId}::uuid
      AND (${readsNotes} OR NOT h.is_internal) ${limitOf(MOST_HEARD)}) AS h, unnest(h.words) AS word WHERE true`;

/** Whether some text of the organization holds the word, or one that begins so. */
export async function isKnownWord(source: Source, asked: Asked, word: string): Promise<boolean> {
  const begun = `${word.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await rowsOf(
    source,
    sql`(${learnt(asked)} AND w.word LIKE ${begun} ${limitOf(1)}) UNION ALL (${heard(asked)} AND word LIKE ${begun} ${limitOf(1)})`,
  );
  return rows.length > 0;
}

/** The words that a mistyped one may have meant, the nearest first: those that some text holds and the reader may read. */
export async function nearWords(source: Source, asked: Asked, word: string): Promise<string[]> {
  const most = forgivenEdits(word);
  if (most === 0) return [];
  const oneAway = oneEditAway(word);
  const isNear = sql`(word = ANY(${oneAway}::text[]) OR word % ${word})`;
  const nearest = sql`ORDER BY similarity(word, ${word}) DESC ${limitOf(MOST_LOOKED_AT)}`;
  const rows = await rowsOf<{ word: string }>(
    source,
    sql`SELECT DISTINCT near.word FROM (
      (${learnt(asked)} AND w.word = ANY(${oneAway}::text[]))
      UNION ALL (${learnt(asked)} AND w.word % ${word} ${nearest})
      UNION ALL (${heard(asked)} AND ${isNear} ${nearest})) AS near`,
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
