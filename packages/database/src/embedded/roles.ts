import pg from "pg";
import type { Access } from "./access.ts";
import { SUPERUSER } from "./cluster.ts";
import { EmbeddedDatabaseError } from "./embedded-error.ts";

export const DATABASE = "smartsupport";
export const OWNER_ROLE = "smartsupport_owner";
export const APP_ROLE = "smartsupport_app";

/**
 * Makes what is missing of the two roles and the database. The owner migrates; the app works and may not alter tables.
 * Also proves that the server on that port is ours: no other knows the password.
 */
export async function ensureRoles(port: number, access: Access, ownerMayCreateDatabases: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(SUPERUSER, access.superuserPassword, port, "postgres") });
  try {
    await client.connect();
    const createDb = ownerMayCreateDatabases ? "CREATEDB" : "NOCREATEDB";
    await ensureRole(client, OWNER_ROLE, access.ownerPassword, createDb);
    await ensureRole(client, APP_ROLE, access.appPassword, "NOCREATEDB");
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EmbeddedDatabaseError(`The embedded database on port ${port} cannot be entered: ${why}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address a role connects with. Passwords are hexadecimal, so nothing needs escaping. */
export function urlOf(role: string, password: string, port: number, database: string = DATABASE): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

async function ensureRole(client: pg.Client, role: string, password: string, createDb: string): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  // Neither takes parameters. The password is ours and hexadecimal; the verb decides nothing else.
  await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEROLE ${createDb} PASSWORD '${password}'`);
}
