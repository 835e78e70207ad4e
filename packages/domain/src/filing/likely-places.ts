import type { FilingModel } from "./filing-model.ts";
import { filingWords, sameWord } from "./filing-words.ts";

export type LikelyPlace = {
  categoryId: string;
  /** Null where the category is likely, and none of its kinds much more than the others. */
  subCategoryId: string | null;
  /** The words that speak for it, the strongest first. */
  words: string[];
};

const MOST = 3;
/** What is less likely than this is not worth a button. */
const LIKELY = 0.25;
const MOST_WORDS = 3;
/** A word speaks for a place when it stands there half as often again as elsewhere. */
const SPEAKS = Math.log(1.5);

/** Where a ticket with these words most likely belongs, as past tickets and names have it (naive Bayes), and why. */
export function likelyPlaces(model: FilingModel, text: string): LikelyPlace[] {
  const all = model.tickets.reduce((sum, tickets) => sum + tickets, 0);
  const known = filingWords(text).flatMap((written) => {
    const counts = model.words.get(sameWord(written));
    return counts ? [{ written, counts, everywhere: sumOf(counts.values()) / all }] : [];
  });
  if (known.length === 0) return [];
  const scored = model.places.map((place, index) => {
    const tickets = model.tickets[index] ?? 0;
    // What a word of no place in particular says is nothing: it is expected there as often as anywhere.
    const speak = known.map(({ written, counts, everywhere }) => {
      const here = ((counts.get(index) ?? 0) + everywhere) / (tickets + 1);
      return { written, isHere: counts.has(index), weight: Math.log(here / everywhere) };
    });
    const score = Math.log(tickets / all) / 2 + sumOf(speak.map(({ weight }) => weight));
    const words = speak
      .filter(({ isHere, weight }) => isHere && weight > SPEAKS)
      .sort((one, other) => other.weight - one.weight)
      .map(({ written }) => written);
    return { place, score, words };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const odds = scored.map((each) => ({ ...each, odds: Math.exp(each.score - best) }));
  const total = sumOf(odds.map((each) => each.odds));
  return [...new Set(model.places.map(({ categoryId }) => categoryId))]
    .map((categoryId) => {
      const kinds = odds.filter(({ place }) => place.categoryId === categoryId);
      const sum = sumOf(kinds.map((kind) => kind.odds));
      const kind = kinds.find((each) => each.odds > sum / 2 && each.words.length > 0);
      const words = [...new Set((kind ? [kind] : kinds).flatMap((each) => each.words))].slice(0, MOST_WORDS);
      return { likelihood: sum / total, categoryId, subCategoryId: kind?.place.subCategoryId ?? null, words };
    })
    .filter(({ likelihood, words }) => likelihood >= LIKELY && words.length > 0)
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, MOST)
    .map(({ likelihood: _, ...place }) => place);
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
