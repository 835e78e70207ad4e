import { spawn } from "node:child_process";
import { root } from "../setup/root.mjs";

/** Runs a program of node_modules, or a script, in a Node of its own, its output shown. Returns its exit code. */
export function nodeProgram(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
