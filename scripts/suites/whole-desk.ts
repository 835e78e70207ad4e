import { findOrInstallChromium } from "./chromium.ts";
import { findOnPath, pathWithServers } from "./on-path.ts";
import { failed, SKIPPED, type Tally } from "./tally.ts";
import { runVitest } from "./vitest.ts";

const isCi = process.env.CI === "true";

/** The suites that need PostgreSQL, Redis, nginx and a browser. What is missing fails in CI and is skipped loudly elsewhere. */
export async function runWholeDesk(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const name of ["redis-server", "nginx"]) {
    // Tests that need one skip themselves and are counted there; here it is only said.
    if (findOnPath(name) === null) tallies.push(missing(name, "WHAT NEEDS IT IS NOT TRIED"));
  }
  const env = { ...process.env, PATH: pathWithServers() };
  tallies.push(await runVitest("int", env));
  const chromium = await findOrInstallChromium();
  if (chromium === null) return [...tallies, missing("Chromium", "NO PAGE WAS OPENED IN A BROWSER")];
  return [...tallies, await runVitest("e2e", { ...env, CHROMIUM_PATH: chromium })];
}

function missing(name: string, consequence: string): Tally {
  if (isCi) {
    console.error(`\nFAILED: CI must have ${name}.`);
    return failed(name, "CI must have it.");
  }
  console.error(`\nSKIPPED: THERE IS NO ${name.toUpperCase()} HERE. ${consequence}.`);
  return SKIPPED;
}
