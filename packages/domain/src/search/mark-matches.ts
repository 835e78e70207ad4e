import { editDistance, forgivenEdits } from "./edit-distance.ts";
import type { Search } from "./search-term.ts";
import { type FoundWord, searchWords } from "./search-words.ts";

/** A stretch of a text: found, or between what was found. */
export type MarkedPart = { text: string; isMatch: boolean };

export type MatchPlace = { from: number; to: number; term: number };

/** Where the words and phrases of a search stand in a text. `isNear`: mistyped ones as well. */
export function findMatches(text: string, search: Search, isNear = false): MatchPlace[] {
  const words = searchWords(text);
  const places: MatchPlace[] = [];
  search.terms.forEach((term, index) => {
    if (term.isExcluded || term.kind === "filter") return;
    const wanted = searchWords(term.text);
    if (term.kind === "phrase") {
      for (const run of runsOf(words, wanted)) places.push({ ...run, term: index });
      return;
    }
    const signs = wanted.filter(({ isSign }) => isSign);
    if (signs.length > 0) for (const run of runsOf(words, signs)) places.push({ ...run, term: index });
    for (const [at, { word: asked, isSign }] of wanted.entries()) {
      if (isSign) continue;
      const mayBegin = at === wanted.length - 1;
      for (const word of words) {
        if (!word.isSign && fits(word.word, asked, mayBegin, isNear)) {
          places.push({ from: word.from, to: word.to, term: index });
        }
      }
    }
  });
  return places.sort((one, other) => one.from - other.from);
}

/** A text in parts, to be shown with its matches marked. */
export function markParts(text: string, places: readonly { from: number; to: number }[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { from, to } of places) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isMatch: false });
    parts.push({ text: text.slice(from, to), isMatch: true });
    at = to;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

function fits(word: string, asked: string, mayBegin: boolean, isNear: boolean): boolean {
  if (word === asked || (mayBegin && word.startsWith(asked))) return true;
  const most = isNear ? forgivenEdits(asked) : 0;
  return most > 0 && editDistance(word, asked, most) <= most;
}

function runsOf(words: readonly FoundWord[], wanted: readonly FoundWord[]): { from: number; to: number }[] {
  if (wanted.length === 0) return [];
  return words.flatMap((first, start) => {
    const run = words.slice(start, start + wanted.length);
    const isRun = run.length === wanted.length && run.every(({ word }, index) => word === wanted[index]?.word);
    return isRun ? [{ from: first.from, to: run.at(-1)?.to ?? first.to }] : [];
  });
}
