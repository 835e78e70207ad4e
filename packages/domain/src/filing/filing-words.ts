import { searchWords } from "../search/search-words.ts";

const SHORTEST = 3;
const MOST = 24;

// They stand in every ticket and say nothing of it.
const SAY_NOTHING = new Set(
  `about after again all also and any are because been but can cannot could did does doing for from get gets had has have
  hello her him his how into its just like more need needs new not now off one our out over please she since some still
  than thank thanks that the their them then there these they this too try was way were what when where which while who
  why will with would you your`.split(/\s+/),
);

/** The words of a text that say what it is about, each once, the first ones. */
export function filingWords(text: string): string[] {
  const words = searchWords(text)
    .filter(({ word, isSign }) => isSign || saysSomething(word))
    .map(({ word }) => word);
  return [...new Set(words)].slice(0, MOST);
}

/** Whether a word says something of a ticket: numbers and the shortest words do not. */
export function saysSomething(word: string): boolean {
  return word.length >= SHORTEST && !/^\d+$/.test(word) && !SAY_NOTHING.has(word);
}

/** One and many of the same are one word. */
export function sameWord(word: string): string {
  return word.length > SHORTEST && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
