import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedDatabaseError } from "./embedded-error.ts";
import { isAlive } from "./postmaster.ts";

const WAIT_MS = 60_000;
const POLL_MS = 50;

/** The locks this process holds. A lock file with our number that is not among them is a dead namesake's. */
const held = new Set<string>();

/** Runs the work while no other process starts or stops this database. A lock whose holder died is taken over. */
export async function withStartLock<T>(homeDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(homeDir, "lock");
  const deadline = Date.now() + WAIT_MS;
  while (!(await tryTake(path))) {
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(`Another process keeps starting or stopping the database (${path}).`);
    }
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    held.delete(path);
    await rm(path, { force: true });
  }
}

/** The file appears with its holder's number in it, by a link: nobody ever sees an empty lock. */
async function tryTake(path: string): Promise<boolean> {
  if (held.has(path)) return false;
  held.add(path);
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, String(process.pid));
    await link(draft, path);
    return true;
  } catch (error) {
    held.delete(path);
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (holder > 0 && (holder === process.pid || !isAlive(holder))) await rm(path, { force: true });
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}
