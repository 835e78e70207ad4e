import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Core } from "../context.ts";

export type Readiness = { isReady: boolean; checks: { database: boolean; migrations: boolean } };

/** Beside the sources, or, once they are bundled, in the folder that the process was started in. */
const MIGRATION_PLACES = [
  join(import.meta.dirname, "../../../../prisma/migrations"),
  join(process.cwd(), "prisma/migrations"),
];
const ANSWER_WITHIN_MS = 2000;

type Row = { migration_name: string; is_finished: boolean };

/**
 * Whether requests can be served: the database answers within 2 s, and has every migration this code comes with, each
 * finished. A database ahead of the code is ready: an older process serves on while a newer one starts.
 */
export async function checkReadiness(core: Core): Promise<Readiness> {
  const rows = await readApplied(core).catch(() => null);
  const migrations = rows !== null && (await isComplete(rows));
  return { isReady: migrations, checks: { database: rows !== null, migrations } };
}

async function readApplied(core: Core): Promise<Row[]> {
  const query = core.database.pool.query<Row>(
    "SELECT migration_name, finished_at IS NOT NULL AS is_finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const { rows } = await Promise.race([query, tooLate()]);
  return rows;
}

async function isComplete(rows: Row[]): Promise<boolean> {
  const finished = new Set(rows.filter((row) => row.is_finished).map((row) => row.migration_name));
  return (
    finished.size > 0 && rows.every((row) => row.is_finished) && (await expected()).every((name) => finished.has(name))
  );
}

/** An image may come without the scripts: then the finished ones of the database are all there is to go by. */
async function expected(): Promise<string[]> {
  for (const place of MIGRATION_PLACES) {
    const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    if (names.length > 0) return names;
  }
  return [];
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("The database does not answer.")), ANSWER_WITHIN_MS).unref();
  });
}
