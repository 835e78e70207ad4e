import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./postmaster.ts";

/**
 * Who uses the server now, one file per process. Two test runs or two starts may share one cluster: the last to leave
 * stops it, and a process that was killed does not count.
 */
export async function takeLease(homeDir: string): Promise<void> {
  const folder = join(homeDir, "users");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, String(process.pid)), "");
}

/** Gives the lease back; returns whether nobody else holds one. */
export async function giveLease(homeDir: string): Promise<boolean> {
  const folder = join(homeDir, "users");
  await rm(join(folder, String(process.pid)), { force: true });
  const holders = await readdir(folder).catch(() => []);
  const living = holders.filter((name) => isAlive(Number(name)));
  await Promise.all(holders.filter((name) => !living.includes(name)).map((name) => rm(join(folder, name))));
  return living.length === 0;
}
