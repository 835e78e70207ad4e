import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "./digest.mjs";
import { manifests } from "./manifests.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { isStamped, writeStamp } from "./stamp.mjs";

export const PNPM = "pnpm@12.21.0";

/**
 * Installs what the lock file names, unless exactly that is installed already.
 * @param {(line: string) => void} log
 */
export async function install(log) {
  const inputs = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests(root)];
  const digest = `${digestOf(root, inputs)} ${process.platform}-${process.arch} node ${process.versions.modules}`;
  const stamp = join(root, "node_modules", ".smartsupport-installed");
  if (existsSync(join(root, "node_modules", ".modules.yaml")) && isStamped(stamp, digest)) return;
  log("Installing what the lock file names. The first time this takes a minute or two.");
  // Under "production" pnpm would leave out the tools that build and start the desk.
  const env = { ...process.env, NODE_ENV: "development", npm_config_update_notifier: "false" };
  await run("npx", ["--yes", PNPM, "install", "--frozen-lockfile"], { cwd: root, env });
  writeStamp(stamp, digest);
}
