import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { root } from "../setup/root.mjs";
import { run } from "../setup/run.mjs";
import { findOnPath } from "./on-path.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** A Chromium to test with: the one that is installed, else one fetched by Playwright or, as root, Debian. Null: none. */
export async function findOrInstallChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  console.log("There is no Chromium here; trying Playwright's.");
  await run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], { cwd: root }).catch(say);
  if (findChromium() === null && process.getuid?.() === 0 && findOnPath("apt-get") !== null) {
    console.log("Trying Debian's.");
    await run("apt-get", ["update", "-qq"], { cwd: root }).catch(say);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { cwd: root }).catch(say);
  }
  return findChromium();
}

function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") return existsSync(given) ? given : null;
  return findOnPath(...NAMES) ?? [chromium.executablePath(), MAC].find((path) => existsSync(path)) ?? null;
}

function say(error: unknown): void {
  console.log(error instanceof Error ? error.message : error);
}
