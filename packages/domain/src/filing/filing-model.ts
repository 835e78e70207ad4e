import { filingWords, sameWord } from "./filing-words.ts";

/** Where a ticket can be filed. */
export type FilingPlace = {
  categoryId: string;
  subCategoryId: string | null;
  /** What the admins call it, and how they describe it. */
  name: string;
  about: string;
};

/** Of so many past tickets of a place, so many hold the word. */
export type WordCount = { categoryId: string; subCategoryId: string | null; word: string; tickets: number };
export type PlaceCount = { categoryId: string; subCategoryId: string | null; tickets: number };

/** What past tickets teach: how often each word stands in those of each place. Places by their order in `places`. */
export type FilingModel = {
  places: readonly FilingPlace[];
  tickets: readonly number[];
  words: ReadonlyMap<string, ReadonlyMap<number, number>>;
};

/** A name counts as much as so many tickets: enough for a desk without a past, little beside one. */
const NAME_TICKETS = 4;
const ABOUT_TICKETS = 2;
/** What stands in a single ticket of a place says more about that ticket than about the place. */
const FEWEST_TICKETS = 2;

/** Past tickets and names, counted together. */
export function makeFilingModel(
  places: readonly FilingPlace[],
  placeCounts: readonly PlaceCount[],
  wordCounts: readonly WordCount[],
): FilingModel {
  const at = new Map(places.map((place, index) => [keyOf(place), index]));
  const tickets = places.map(() => NAME_TICKETS + ABOUT_TICKETS);
  const words = new Map<string, Map<number, number>>();
  const count = (given: string, place: number, more: number) => {
    const word = sameWord(given);
    const counts = words.get(word) ?? new Map<number, number>();
    words.set(word, counts.set(place, (counts.get(place) ?? 0) + more));
  };
  for (const [index, { name, about }] of places.entries()) {
    for (const word of filingWords(name)) count(word, index, NAME_TICKETS);
    for (const word of filingWords(about)) count(word, index, ABOUT_TICKETS);
  }
  for (const counted of placeCounts) {
    const index = at.get(keyOf(counted));
    if (index !== undefined) tickets[index] = (tickets[index] ?? 0) + counted.tickets;
  }
  for (const counted of wordCounts) {
    const index = at.get(keyOf(counted));
    if (index !== undefined && counted.tickets >= FEWEST_TICKETS) count(counted.word, index, counted.tickets);
  }
  return { places, tickets, words };
}

function keyOf({ categoryId, subCategoryId }: Pick<FilingPlace, "categoryId" | "subCategoryId">): string {
  return `${categoryId} ${subCategoryId ?? ""}`;
}
