import { runChecks } from "./suites/checks.ts";
import { closingWords } from "./suites/closing-words.ts";
import { sum } from "./suites/tally.ts";
import { runVitest } from "./suites/vitest.ts";
import { runWholeDesk } from "./suites/whole-desk.ts";

// Started by test.mjs. Everything runs, whatever failed before; the last line counts.

const isFast = process.argv.includes("--fast");
const tallies = [
  ...(await runChecks()),
  await runVitest("unit"),
  await runVitest("web"),
  ...(isFast ? [] : await runWholeDesk()),
];
const total = sum(tallies);
console.log(`\n${closingWords(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
