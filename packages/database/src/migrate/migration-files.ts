import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { LATEST_SCHEMA_VERSION } from "bullmq";

/** Prisma's own file in each migration's folder. */
const SCRIPT = "migration.sql";
/** Ours: the schema that the migration leads to, since the engine cannot read it from a live database. */
export const SNAPSHOT = "schema.prisma";

/** Reads the migrations as Prisma's engine wants them: the folders in the order of their names, which begin with a time. */
export async function readMigrations(migrationsDir: string): Promise<MigrationList> {
  const names = await migrationNames(migrationsDir);
  const lockfile = await readFile(join(migrationsDir, "migration_lock.toml"), "utf8").catch(() => null);
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: SCRIPT,
          content: { tag: "ok" as const, value: await readFile(join(migrationsDir, path, SCRIPT), "utf8") },
        },
      })),
    ),
  };
}

/** The schema that the last migration leads to; null when there is no migration yet. */
export async function latestSnapshot(migrationsDir: string): Promise<string | null> {
  const last = (await migrationNames(migrationsDir)).at(-1);
  return last === undefined ? null : readFile(join(migrationsDir, last, SNAPSHOT), "utf8");
}

/** A short digest that changes with any migration, the queue's own included, to name what was made from them. */
export async function migrationFingerprint(migrationsDir: string): Promise<string> {
  const hash = createHash("sha256").update(`queue ${LATEST_SCHEMA_VERSION}\0`);
  for (const { path, migrationFile } of (await readMigrations(migrationsDir)).migrationDirectories) {
    hash.update(`${path}\0${migrationFile.content.value}\0`);
  }
  return hash.digest("hex").slice(0, 12);
}

async function migrationNames(migrationsDir: string): Promise<string[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
