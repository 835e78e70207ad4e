import type { Asker } from "../queries/ticket-views.ts";
import { constant, type Sql, sql } from "../sql/sql.ts";
import { filterCondition } from "./filter-condition.ts";
import { filtersOf, type LookedUp, type SearchQuestion } from "./search-question.ts";

/** All that is known of a ticket `s`, notes too: the index stands on it, word for word. */
const ALL_WORDS = constant("coalesce(s.staff_words, s.words)");

/** What a reader may find a ticket `s` by. */
export function readableWords({ readsNotes }: SearchQuestion): Sql {
  return readsNotes ? ALL_WORDS : sql`s.words`;
}

/** The words of a search as a condition on what is known of a ticket `s`. The index is asked even by whoever reads no notes. */
export function hasWords(search: SearchQuestion, { query, wanted }: LookedUp): Sql {
  const found = sql`${readableWords(search)} @@ ${query}::tsquery`;
  if (search.readsNotes || wanted === null) return found;
  return sql`${found} AND ${ALL_WORDS} @@ ${wanted}::tsquery`;
}

/** The same for a ticket that is looked at anyway: said in other words, so that the index is left alone. */
export function hasWordsByItself({ readsNotes }: SearchQuestion, { query }: LookedUp): Sql {
  const words = readsNotes ? sql`(CASE WHEN s.staff_words IS NULL THEN s.words ELSE s.staff_words END)` : sql`s.words`;
  return sql`${words} @@ ${query}::tsquery`;
}

/** The operators of a search as conditions on the ticket `t`, and whether anything was asked that nothing can answer. */
export function filterConditions(search: SearchQuestion, looked: LookedUp, asker: Asker): Sql[] {
  const filters = filtersOf(search);
  // Signs alone are no words: beside operators they say nothing, by themselves nothing holds them.
  const isEmpty = looked.query === null && filters.length === 0 && search.terms.length > 0;
  return [
    ...filters.map((filter) => filterCondition(filter, asker, search.readsNotes)),
    ...(isEmpty ? [sql`false`] : []),
  ];
}

/** The whole search as conditions on the ticket `t`. */
export function searchConditions(search: SearchQuestion, looked: LookedUp, asker: Asker): Sql[] {
  const filters = filterConditions(search, looked, asker);
  if (looked.query === null) return filters;
  return [
    ...filters,
    sql`EXISTS (SELECT FROM ticket_search s WHERE s.organization_id = t.organization_id AND s.ticket_id = t.id
      AND ${hasWords(search, looked)})`,
  ];
}
