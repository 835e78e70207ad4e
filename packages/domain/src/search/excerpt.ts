import { findMatches, type MarkedPart, type MatchPlace, markParts } from "./mark-matches.ts";
import type { Search } from "./search-term.ts";

const LENGTH = 160;
const BEFORE = 40;

/** The part of a text where most of a search stands, and how many of its terms stand there. */
export type Excerpt = { parts: MarkedPart[]; terms: number };

/** A line out of a text, around what was found in it; null when nothing was. */
export function excerptOf(text: string, search: Search, isNear = false): Excerpt | null {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const places = findMatches(line, search, isNear);
  const best = bestWindow(places);
  if (best === null) return null;
  const from = best.from <= BEFORE ? 0 : wordAfter(line, best.from - BEFORE, best.from);
  const to = from + LENGTH >= line.length ? line.length : wordBefore(line, from + LENGTH);
  const inside = places.filter((place) => place.from >= from && place.to <= to);
  const moved = inside.map((place) => ({ from: place.from - from, to: place.to - from }));
  const parts = markParts(line.slice(from, to), moved);
  if (from > 0) parts.unshift({ text: "… ", isMatch: false });
  if (to < line.length) parts.push({ text: " …", isMatch: false });
  return { parts, terms: best.terms };
}

function bestWindow(places: readonly MatchPlace[]): { from: number; terms: number } | null {
  let best: { from: number; terms: number } | null = null;
  for (const [index, { from }] of places.entries()) {
    const terms = new Set<number>();
    for (let at = index; at < places.length; at += 1) {
      const place = places[at];
      if (!place || place.to - from > LENGTH - BEFORE) break;
      terms.add(place.term);
    }
    // A match longer than the line still is one.
    const count = Math.max(terms.size, 1);
    if (best === null || count > best.terms) best = { from, terms: count };
  }
  return best;
}

/** Not in the middle of a word, where the text has spaces at all. */
function wordAfter(line: string, at: number, last: number): number {
  const space = line.indexOf(" ", at);
  return space === -1 || space >= last ? whole(line, at) : space + 1;
}

function wordBefore(line: string, at: number): number {
  const space = line.lastIndexOf(" ", at);
  return space > at - BEFORE ? space : whole(line, at);
}

/** Not in the middle of a sign of two halves. */
function whole(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}
