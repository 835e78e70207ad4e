import { editDistance } from "./edit-distance.ts";
import { readFilter } from "./read-filter.ts";
import { operatorsFor, SEARCH_OPERATORS, type SearchOperatorName } from "./search-operators.ts";
import type { Search, SearchTerm } from "./search-term.ts";
import { type SearchPiece, splitSearch } from "./split-search.ts";

/** More pieces than anybody types: the rest is left out. */
const MOST_TERMS = 40;

/**
 * Reads a search: words in any order, "words side by side", -not these, and operators such as `status:open`. There is no
 * wrong search: what is no operator is words, and a hint says why.
 */
export function parseSearch(typed: string, { isStaff }: { isStaff: boolean }): Search {
  const hints: string[] = [];
  const terms = splitSearch(typed)
    .slice(0, MOST_TERMS)
    .map((piece) => readPiece(piece, isStaff, (hint) => hints.push(hint)))
    .filter((term) => term !== null);
  return { terms, hints };
}

function readPiece(piece: SearchPiece, isStaff: boolean, hint: (words: string) => void): SearchTerm | null {
  const { isExcluded, isQuoted, operator, text } = piece;
  // Nothing yet: more is about to be typed.
  if (operator === null && ["", "-"].includes(text)) return null;
  if (isQuoted) return { kind: "phrase", text, isExcluded };
  if (operator === null) return { kind: "word", text: text.replaceAll('"', " "), isExcluded };
  const asWords: SearchTerm = { kind: "word", text: `${operator} ${text.replaceAll('"', " ")}`, isExcluded };
  const offered = operatorsFor(isStaff);
  const name = offered.find((known) => known === operator);
  if (name === undefined) {
    const meant = nearest(operator, offered);
    if (meant) hint(`There is no “${operator}:”. Did you mean “${meant}:”?`);
    else if (isOperator(operator)) hint(`“${operator}:” is for the desk. It was looked up as words.`);
    return asWords;
  }
  const filter = readFilter(name, text, isStaff);
  if (filter === null) return null;
  if (typeof filter !== "string") return { kind: "filter", filter, isExcluded };
  hint(filter);
  return asWords;
}

function isOperator(word: string): word is SearchOperatorName {
  return Object.hasOwn(SEARCH_OPERATORS, word);
}

function nearest(word: string, names: readonly SearchOperatorName[]): SearchOperatorName | undefined {
  if (word.length < 4 || isOperator(word)) return undefined;
  return names.find((name) => name.length >= 4 && editDistance(word, name, 2) <= (name.length < 7 ? 1 : 2));
}
