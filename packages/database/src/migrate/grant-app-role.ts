import pg from "pg";
import { QUEUE_SCHEMA } from "./queue-schema.ts";

/** What the app may add and read, but never change or remove. */
const APPEND_ONLY = ["audit_entry", "audit_seal"];

/**
 * Gives the app's role what it works with, and nothing that alters tables. In one transaction: there is no moment in
 * which the audit log may be changed. Does nothing when the app works as the owner.
 */
export async function grantAppRole(client: pg.Client, appRole: string): Promise<void> {
  if (appRole === client.user) return;
  const role = pg.escapeIdentifier(appRole);
  await client.query("BEGIN");
  try {
    for (const schema of ["public", QUEUE_SCHEMA]) await client.query(grants(schema, role));
    await client.query(`REVOKE ALL ON TABLE _prisma_migrations FROM ${role}`);
    await client.query(`GRANT SELECT ON TABLE _prisma_migrations TO ${role}`);
    for (const table of APPEND_ONLY) {
      const { rows } = await client.query<{ name: string | null }>("SELECT to_regclass($1) AS name", [table]);
      if (rows[0]?.name) await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON TABLE ${rows[0].name} FROM ${role}`);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Tables to come get the same rights by default, so that a migration needs no grant of its own. */
function grants(schema: string, role: string): string {
  const rights: Record<string, string> = {
    TABLES: "SELECT, INSERT, UPDATE, DELETE",
    SEQUENCES: "USAGE, SELECT, UPDATE",
    FUNCTIONS: "EXECUTE",
  };
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${role};`,
    ...Object.entries(rights).flatMap(([kind, what]) => [
      `GRANT ${what} ON ALL ${kind} IN SCHEMA ${schema} TO ${role};`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${what} ON ${kind} TO ${role};`,
    ]),
  ].join("\n");
}
