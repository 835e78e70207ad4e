import { nodeProgram } from "./node-program.ts";
import { failed, PASSED, type Tally } from "./tally.ts";

/** What is checked without running the desk. Each counts as one. */
const CHECKS = [
  ["Format and lint", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  ["Types of the servers", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  ["Types of the page", "node_modules/typescript/bin/tsc", "-p", "apps/web/tsconfig.json"],
  ["Unused code", "node_modules/knip/bin/knip.js", "--no-progress"],
  ["Sizes and names", "scripts/run.mjs", "scripts/check-sizes.ts"],
  ["The OpenAPI document agrees with the contract", "scripts/run.mjs", "scripts/openapi.ts", "--check"],
] as const;

/** Runs every check, also after one has failed: people want to see all that is wrong at once. */
export async function runChecks(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [title, ...args] of CHECKS) {
    console.log(`\n=== ${title}`);
    const isFine = (await nodeProgram(args)) === 0;
    console.log(isFine ? "fine" : `FAILED: ${title}`);
    tallies.push(isFine ? PASSED : failed(title, "What it printed says why."));
  }
  return tallies;
}
