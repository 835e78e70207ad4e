import { existsSync, readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LaunchError } from "./launch-error.ts";

/**
 * One desk per data folder. Leaves a file with this process's number; refuses when the one that stands there still runs.
 * Returns what removes it.
 */
export async function lockDataFolder(dataDir: string, url: string): Promise<() => Promise<void>> {
  const path = join(dataDir, "running");
  const [pid = "", runningUrl = ""] = (await readFile(path, "utf8").catch(() => "")).split("\n");
  if (Number(pid) > 0 && Number(pid) !== process.pid && isLauncher(Number(pid))) {
    throw new LaunchError(`SmartSupport already runs from ${dataDir}, as process ${pid}: ${runningUrl}`);
  }
  await writeFile(path, `${process.pid}\n${url}\n`);
  return () => rm(path, { force: true });
}

/** A number may belong to another program by now, so its command line is asked where the system shows it. */
function isLauncher(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  if (!existsSync("/proc/self/cmdline")) return true;
  try {
    return /start\.mjs|launch\.ts/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return false;
  }
}
