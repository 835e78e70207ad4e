import { spawn } from "node:child_process";

/**
 * Runs a program to its end, its output shown (or, when quiet, only when it fails). Rejects when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options
 * @returns {Promise<void>}
 */
export function run(program, args, { cwd, env = process.env, quiet = false }) {
  return new Promise((resolve, reject) => {
    // npm's programs are scripts on Windows, which only a shell starts.
    const shell = process.platform === "win32" && program !== process.execPath;
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(" ")} failed${output === "" ? "" : `:\n${output}`}`));
    });
  });
}
