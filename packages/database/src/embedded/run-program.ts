import { spawn } from "node:child_process";
import type { Identity } from "./identity.ts";

export type ProgramResult = { readonly code: number | null; readonly output: string };

/** Runs a program to its end as the given user and returns its exit code with all it wrote. Rejects when it cannot be started. */
export function runProgram(program: string, args: readonly string[], identity: Identity): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    // "exit", not "close": a server that pg_ctl leaves behind may keep the pipes open.
    child.on("exit", (code) => resolve({ code, output: output.trim() }));
  });
}
