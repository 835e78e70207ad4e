import type { SearchFilter, SearchTerm } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/** A search as a list of tickets is asked for it. */
export type SearchQuestion = {
  terms: readonly SearchTerm[];
  /** Whether what stands in notes may be found by it. */
  readsNotes: boolean;
  /** Words that are looked up in place of a term, by its place: a mistyped one and what it may have meant. */
  near?: ReadonlyMap<number, readonly string[]>;
};

/** A search as the index is asked: tsqueries in text. `wanted` is the query without what is excluded. */
export type LookedUp = { query: string | null; wanted: string | null };

export type AskedFilter = { filter: SearchFilter; isExcluded: boolean };

/** The operators of a search. */
export function filtersOf({ terms }: SearchQuestion): AskedFilter[] {
  return terms.flatMap((term) =>
    term.kind === "filter" ? [{ filter: term.filter, isExcluded: term.isExcluded }] : [],
  );
}

const MOST_KEPT = 500;
const kept = new Map<string, LookedUp>();

/** The words of a search as the index knows them: cut by the same function as the texts, so that they agree. */
export async function lookUp(source: Source, question: SearchQuestion): Promise<LookedUp> {
  const [kinds, texts] = wordsOf(question);
  if (kinds.length === 0) return { query: null, wanted: null };
  const key = JSON.stringify([kinds, texts]);
  const known = kept.get(key);
  if (known) return known;
  const isWanted = (_: string, place: number) => !kinds[place]?.startsWith("-");
  const [found] = await rowsOf<LookedUp>(
    source,
    sql`SELECT search_query(${kinds}::text[], ${texts}::text[])::text AS query,
      search_query(${kinds.filter(isWanted)}::text[], ${texts.filter(isWanted)}::text[])::text AS wanted`,
  );
  const looked = { query: found?.query || null, wanted: found?.wanted || null };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, looked);
  return looked;
}

/** The kinds of the terms and their texts, as `search_query` of the database takes them. */
function wordsOf({ terms, near }: SearchQuestion): [string[], string[]] {
  const kinds: string[] = [];
  const texts: string[] = [];
  for (const [place, term] of terms.entries()) {
    if (term.kind === "filter") continue;
    const instead = near?.get(place);
    kinds.push(`${term.isExcluded ? "-" : ""}${instead ? "any" : kindOf(term)}`);
    texts.push(instead ? instead.join(" ") : term.text);
  }
  return [kinds, texts];
}

// A beginning of one or two letters is of no use to look for, but it is how words are typed: the last may be one.
const SHORTEST_BEGINNING = 3;

function kindOf({ kind, text, isExcluded }: { kind: "word" | "phrase"; text: string; isExcluded: boolean }): string {
  if (kind === "phrase") return "phrase";
  return isExcluded || [...text].length < SHORTEST_BEGINNING ? "whole" : "word";
}
