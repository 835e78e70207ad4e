import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

/**
 * Runs a TypeScript file in a Node of its own, which takes over the terminal; ends with the same exit code.
 * @param {string} file
 * @param {readonly string[]} args
 */
export function handOver(file, args) {
  const loader = pathToFileURL(createRequire(join(root, "package.json")).resolve("tsx")).href;
  const child = spawn(process.execPath, ["--import", loader, join(root, file), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  // Ctrl+C reaches the child by itself, since it shares the terminal; this process must only outlive it.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}
