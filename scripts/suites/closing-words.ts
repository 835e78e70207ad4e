import { stripVTControlCharacters } from "node:util";
import { lastLine, type Red, type Tally } from "./tally.ts";

const LINES = 12;
const WIDTH = 300;

/** The end of a run: everything that was red by its name, since of a long log only the end may be kept, and then the count. */
export function closingWords(total: Tally): string {
  return [...listed("FAILED", total.red), ...listed("PASSED ONLY WHEN RUN AGAIN", total.redOnce), lastLine(total)].join(
    "\n",
  );
}

function listed(title: string, reds: readonly Red[]): string[] {
  return reds.flatMap(({ name, error }) => [`${title}: ${name}`, firstLines(error), ""]);
}

function firstLines(error: string): string {
  const lines = stripVTControlCharacters(error).split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .slice(0, LINES)
    .map((line) => `    ${line.slice(0, WIDTH)}`)
    .join("\n");
}
