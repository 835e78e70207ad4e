import { spanWords } from "../../lib/time/span-words.ts";

/** A length of time as a big number and its unit: "53" "min", "5 h 50 m" "". */
export function durationWords(ms: number): { number: string; unit: string } {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return { number: String(minutes), unit: "min" };
  return { number: spanWords(ms), unit: "" };
}
