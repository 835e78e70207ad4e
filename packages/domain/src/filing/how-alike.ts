import type { FilingModel } from "./filing-model.ts";
import { sameWord } from "./filing-words.ts";

/** Nothing less than this is called alike. */
export const ALIKE = 0.4;

/**
 * How much of what is being written stands in another text too, from 0 to 1. A word that few tickets hold says more than one
 * that most hold.
 */
export function howAlike(model: FilingModel, typed: readonly string[], found: ReadonlySet<string>): number {
  const all = model.tickets.reduce((sum, tickets) => sum + tickets, 0);
  let asked = 0;
  let answered = 0;
  for (const word of typed) {
    const counts = model.words.get(sameWord(word)) ?? new Map<number, number>();
    const holding = [...counts.values()].reduce((sum, tickets) => sum + tickets, 0);
    const says = Math.log((all + 2) / (holding + 1));
    asked += says;
    if (found.has(word)) answered += says;
  }
  return asked === 0 ? 0 : answered / asked;
}
