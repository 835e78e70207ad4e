import { join } from "node:path";
import { applyMigrations, migrationFingerprint } from "@smartsupport/database/migrate";
import { withClient } from "./admin-query.ts";
import { withDatabase } from "./database-url.ts";

const PREFIX = "smartsupport_template_";
const KEPT = 5;
/** "SMST" in hexadecimal: one process at a time makes a template. */
const LOCK = 0x534d5354;

/**
 * Makes sure of a database that has every migration, to be cloned by tests, and returns its name. Its name carries a digest
 * of the migrations, so it is made once for each state of them and found again by the next run.
 */
export async function ensureTemplate(ownerUrl: string, appUrl: string, rootDir: string): Promise<string> {
  const migrationsDir = join(rootDir, "prisma", "migrations");
  const name = `${PREFIX}${await migrationFingerprint(migrationsDir)}`;
  await withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE $1", [
      `${PREFIX}%`,
    ]);
    const names = rows.map((row) => row.datname);
    if (names.includes(name)) return;
    if (names.length >= KEPT) for (const old of names) await client.query(`DROP DATABASE IF EXISTS ${old}`);
    // Under another name until it is whole: a killed run leaves no half-migrated template.
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft}`);
    await applyMigrations({
      ownerUrl: withDatabase(ownerUrl, draft),
      appUrl: withDatabase(appUrl, draft),
      migrationsDir,
    });
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}
