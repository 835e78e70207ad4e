import { existsSync } from "node:fs";
import { readdir, readlink, realpath } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedDatabaseError } from "./embedded-error.ts";

const PATIENCE_MS = 30_000;
const POLL_MS = 50;

/**
 * Waits until no process has that folder as its working directory, as all of PostgreSQL's have their cluster. When a server
 * is killed, its children notice within moments and end. Where the system does not show it, PostgreSQL's own check remains.
 */
export async function untilNobodyWorksIn(folder: string): Promise<void> {
  if (!existsSync("/proc/self/cwd")) return;
  const wanted = await realpath(folder);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const pids = await pidsIn(wanted);
    if (pids.length === 0) return;
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `Parts of a killed database still run in ${folder}: end the processes ${pids.join(", ")}.`,
      );
    }
    await delay(POLL_MS);
  }
}

async function pidsIn(folder: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")));
  return pids.filter((_, index) => places[index] === folder);
}
