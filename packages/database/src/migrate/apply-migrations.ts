import pg from "pg";
import { grantAppRole } from "./grant-app-role.ts";
import { MigrationError } from "./migration-error.ts";
import { migrateQueueSchema } from "./queue-schema.ts";
import { runEngine } from "./run-engine.ts";

export type MigrateOptions = {
  /** Connects as the role that owns the tables. */
  readonly ownerUrl: string;
  /** Connects as the role the app works with; only its name is used. The same as the owner's: nothing is granted. */
  readonly appUrl: string;
  /** The folder of Prisma's migrations. */
  readonly migrationsDir: string;
};

export type AppliedMigrations = { readonly applied: readonly string[] };

/** "SMSP" in hexadecimal: whoever migrates a SmartSupport database holds this advisory lock. */
const LOCK = 0x534d5350;

/**
 * Brings a database to this version: the migrations that are missing, the queue's own schema, and the rights of the app's
 * role. Does nothing where there is nothing to do. One process at a time; others wait for it.
 * Throws MigrationError, in words for people, when the database cannot be reached or a migration fails (then nothing of
 * that migration remains, and the next call tries it again).
 */
export async function applyMigrations(options: MigrateOptions): Promise<AppliedMigrations> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new MigrationError(`The database at ${addressOf(options.ownerUrl)} cannot be reached: ${wordsOf(error)}`);
  }
  try {
    await requireVersion(client);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const applied = await runEngine(options.ownerUrl, options.migrationsDir);
    await migrateQueueSchema(client);
    await grantAppRole(client, decodeURIComponent(new URL(options.appUrl).username));
    return { applied };
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number",
  );
  const server = rows[0];
  if (server !== undefined && server.number < 150000) {
    throw new MigrationError(`SmartSupport needs PostgreSQL 15 or newer; this server is ${server.version}.`);
  }
}

/** Host, port and database: never the password. */
function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}

function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
