import { existsSync } from "node:fs";
import { appendFile, chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Access } from "./access.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./embedded-error.ts";
import { type Place, rememberPlace } from "./place.ts";
import { runProgram } from "./run-program.ts";
import { configuration } from "./server-settings.ts";

/** The superuser of the cluster. Nobody works as it; it makes the roles and the database. */
export const SUPERUSER = "postgres";

/** Makes the cluster when there is none; refuses one of another major version. Returns whether it was made now. */
export async function ensureCluster(place: Place, binaries: Binaries, access: Access): Promise<boolean> {
  if (existsSync(place.clusterDir)) {
    const found = (await readFile(join(place.clusterDir, "PG_VERSION"), "utf8")).trim();
    if (found === binaries.majorVersion) return false;
    throw new EmbeddedDatabaseError(
      `The database in ${place.clusterDir} was made by PostgreSQL ${found}; this version brings ${binaries.majorVersion}. See docs/operations.md for moving it.`,
    );
  }
  await makeCluster(place, binaries, access);
  return true;
}

/** Made under another name and renamed at the end: a start killed half-way leaves nothing that looks like a database. */
async function makeCluster(place: Place, binaries: Binaries, access: Access): Promise<void> {
  const unfinished = join(place.baseDir, "cluster.unfinished");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await handOver(place, unfinished);
  const passwordFile = join(place.baseDir, "superuser.password");
  try {
    await writeFile(passwordFile, `${access.superuserPassword}\n`, { mode: 0o600 });
    await handOver(place, passwordFile);
    const { code, output } = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        // The same order of words on every machine, whatever its system library, and an index never breaks by its update.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      place.identity,
    );
    if (code !== 0) throw new EmbeddedDatabaseError(`The database could not be made in ${place.baseDir}:\n${output}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await appendFile(join(unfinished, "postgresql.conf"), configuration());
  await rename(unfinished, place.clusterDir);
  await rememberPlace(place);
}

async function handOver(place: Place, path: string): Promise<void> {
  const { uid, gid } = place.identity;
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  await chmod(path, path.endsWith(".password") ? 0o600 : 0o700);
}
