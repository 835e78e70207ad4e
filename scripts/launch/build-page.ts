import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../setup/digest.mjs";
import { root } from "../setup/root.mjs";
import { run } from "../setup/run.mjs";
import { isStamped, writeStamp } from "../setup/stamp.mjs";
import { LaunchError } from "./launch-error.ts";
import { step } from "./step.ts";

const INPUTS = ["apps/web", "packages/contracts", "packages/domain", "pnpm-lock.yaml", "tsconfig.base.json"];

/** Builds the page into apps/web/dist, unless it stands there built from exactly these sources. Returns its folder. */
export async function buildPage(): Promise<string> {
  const webDir = join(root, "apps", "web");
  const dist = join(webDir, "dist");
  const digest = digestOf(root, INPUTS);
  const stamp = join(webDir, "node_modules", ".smartsupport-page");
  if (existsSync(join(dist, "index.html")) && isStamped(stamp, digest)) return dist;
  await step("Building the page", async () => {
    try {
      await run(process.execPath, ["node_modules/vite/bin/vite.js", "build"], { cwd: webDir, quiet: true });
    } catch (error) {
      throw new LaunchError(`The page cannot be built. ${error instanceof Error ? error.message : error}`);
    }
  });
  writeStamp(stamp, digest);
  return dist;
}
