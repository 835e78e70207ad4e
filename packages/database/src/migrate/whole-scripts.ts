import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Prisma's adapter, but a migration's script goes to PostgreSQL whole. The adapter itself cuts it at every semicolon, which
 * breaks the body of a function, and runs the pieces one by one, which leaves half a migration when one fails. Sent whole,
 * PostgreSQL parses it, and it is one transaction. The caller ends the pool.
 */
export function adapterForScripts(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = (script) => runWhole(pool, script);
      return adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

async function runWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new DriverAdapterError({
      kind: "postgres",
      code: error.code ?? "XX000",
      severity: error.severity ?? "ERROR",
      message: `${error.message}${lineAt(script, error.position)}`,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    });
  }
}

/** The line of the script that the error points at, since its author will look for it. */
function lineAt(script: string, position: string | undefined): string {
  if (position === undefined) return "";
  const before = script.slice(0, Number(position) - 1).split("\n");
  const line = script.split("\n")[before.length - 1] ?? "";
  return ` (line ${before.length}: ${line.trim()})`;
}
