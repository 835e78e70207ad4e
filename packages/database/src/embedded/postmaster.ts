import { existsSync } from "node:fs";
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "./place.ts";
import { runProgram } from "./run-program.ts";
import { untilNobodyWorksIn } from "./until-nobody-works-in.ts";

export type RunningServer = { readonly pid: number; readonly port: number };

/**
 * The server that already runs on this cluster, left behind by a start that was killed or shared with another process;
 * null when there is none. Waits for what a killed server left running: a second one beside its children would ruin the data.
 */
export async function findRunningServer(place: Place): Promise<RunningServer | null> {
  const path = join(place.clusterDir, "postmaster.pid");
  const lines = (await readFile(path, "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (isAlive(pid) && (await isServerOf(place.clusterDir, pid))) return { pid, port };
  await untilNobodyWorksIn(place.clusterDir);
  // The file of a dead server is PostgreSQL's to judge. But when its number went to another program, or nobody buried it,
  // PostgreSQL would take that for a living server.
  if (isAlive(pid)) await rm(path, { force: true });
  return null;
}

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether that process is this cluster's server: PostgreSQL works in its cluster's folder. */
async function isServerOf(clusterDir: string, pid: number): Promise<boolean> {
  if (existsSync("/proc/self/cwd")) {
    const workingDir = await readlink(`/proc/${pid}/cwd`).catch(() => "");
    return workingDir === (await realpath(clusterDir));
  }
  if (process.platform === "win32") return true;
  const { output } = await runProgram("ps", ["-p", String(pid), "-o", "command="], {});
  return output.includes(clusterDir);
}
