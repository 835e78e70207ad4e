import type { Judged } from "./judge-page.ts";

/** Of several visits the one in the middle by performance: a busy machine makes single visits slow, never fast. */
export function middleOf(visits: readonly Judged[]): Judged {
  const sorted = [...visits].sort((one, other) => one.scores.performance - other.scores.performance);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new Error("Nothing was visited.");
  return middle;
}
