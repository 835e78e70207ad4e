import type { findMatches as operation, ParsedQuery, ResponseOf, SearchMatch } from "@smartsupport/contracts";
import { type FoundTexts, readFoundTexts } from "@smartsupport/database";
import {
  type Excerpt,
  excerptOf,
  findMatches as find,
  mayEver,
  type Search,
  ticketVisibility,
} from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { requireEver } from "../tickets/require-right.ts";
import { readSearch } from "./read-search.ts";

/** For each of the tickets the line that answers a search best. None where its number and subject show all of it. */
export async function findMatches(
  ctx: Ctx,
  { q, number, isNear }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireEver(ctx, "ticket:read");
  const search = readSearch(ctx, q);
  const hasWords = search.terms.some((term) => term.kind !== "filter" && !term.isExcluded);
  if (!hasWords || !number || number.length === 0) return { items: [] };
  const readsNotes = mayEver(ctx.actor, "note:read");
  const tickets = await readFoundTexts(ctx.core.database, ticketVisibility(ctx.actor), number, readsNotes);
  const items = tickets.map((ticket) => matchIn(ticket, search, isNear)).filter((match) => match !== null);
  return { items: items.sort((one, other) => number.indexOf(one.number) - number.indexOf(other.number)) };
}

function matchIn({ number, subject, texts }: FoundTexts, search: Search, isNear: boolean): SearchMatch | null {
  const shown = new Set(find(`${number} ${subject}`, search, isNear).map(({ term }) => term));
  const isAllShown = search.terms.every((term, at) => term.kind === "filter" || term.isExcluded || shown.has(at));
  if (isAllShown) return null;
  let best: (Excerpt & { place: SearchMatch["place"] }) | null = null;
  for (const { place, text } of texts ?? []) {
    const excerpt = excerptOf(text, search, isNear);
    if (excerpt && (best === null || excerpt.terms > best.terms)) best = { ...excerpt, place };
  }
  return best && { number, place: best.place, parts: best.parts };
}
