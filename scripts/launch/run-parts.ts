import { join } from "node:path";
import { root } from "../setup/root.mjs";
import { buildService } from "./build-services.ts";
import type { Ending } from "./ending.ts";
import { startService } from "./service.ts";
import { supervise } from "./supervise.ts";

export type Part = { readonly name: string; readonly folder: string; readonly env: NodeJS.ProcessEnv };

/** How a part is run: bundled once, or from its sources and again whenever they change. */
export type Mode = "built" | "watched";

/** Resolves, with last words, when a part cannot be kept running. */
export type Running = { readonly gaveUp: Promise<string> };

/** Starts parts of the desk, in this order, and keeps them running; they end in the opposite order. */
export async function runParts(parts: readonly Part[], mode: Mode, logDir: string, ending: Ending): Promise<Running> {
  if (mode === "built") {
    await Promise.all(parts.map(({ folder }) => buildService(`${folder}/src/main.ts`, outputOf(folder))));
  }
  const gaveUp = parts.map(({ name, folder, env }) => {
    const command = mode === "built" ? ["--enable-source-maps", join(root, outputOf(folder))] : watched(folder);
    const supervised = supervise(name, () => startService({ name, command, cwd: root, env, logDir }));
    ending.add(name, supervised.stop);
    return supervised.gaveUp.then((words) => `${name}:\n${words}`);
  });
  return { gaveUp: Promise.race(gaveUp) };
}

function outputOf(folder: string): string {
  return `${folder}/dist/main.js`;
}

function watched(folder: string): string[] {
  return [
    join(root, "node_modules/tsx/dist/cli.mjs"),
    "watch",
    "--clear-screen=false",
    join(root, folder, "src/main.ts"),
  ];
}
