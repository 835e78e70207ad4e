import type { DiagnoseMigrationHistoryOutput, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { MigrationError } from "./migration-error.ts";
import { readMigrations } from "./migration-files.ts";
import { openSchemaEngine } from "./schema-engine.ts";
import { adapterForScripts } from "./whole-scripts.ts";

const filters = { externalTables: [], externalEnums: [] };

/** Applies the missing migrations through Prisma's engine, which keeps `_prisma_migrations`. Returns their names. */
export async function runEngine(ownerUrl: string, migrationsDir: string): Promise<readonly string[]> {
  const migrationsList = await readMigrations(migrationsDir);
  // Ours to end: the engine, freed, leaves its connections open.
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const engine = await openSchemaEngine(adapterForScripts(pool));
  try {
    await prepare(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    throw new MigrationError(explain(error));
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * A migration's script runs as one transaction, so one that failed left nothing but its mark: it may be tried again.
 * A history that does not fit these files is refused: applying more on top would end in a database nobody described.
 */
async function prepare(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  refuseForeignHistory(found);
  for (const migrationName of found.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

function refuseForeignHistory({
  editedMigrationNames,
  failedMigrationNames,
  history,
}: DiagnoseMigrationHistoryOutput): void {
  const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
  if (edited.length > 0) {
    throw new MigrationError(
      `These migrations were changed after this database had them: ${edited.join(", ")}. Put them back as they were and write a new one. (While developing: stop, and remove the data folder.)`,
    );
  }
  if (history !== null && "unpersistedMigrationNames" in history && history.unpersistedMigrationNames.length > 0) {
    throw new MigrationError(
      `The database was migrated by another version of SmartSupport: it has ${history.unpersistedMigrationNames.join(", ")}, which this version does not know. Start the newer version.`,
    );
  }
}

/** Prisma's message for a failed script carries PostgreSQL's words and the migration's name amid a trace of its own. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1];
  const words = /ERROR: .*/.exec(message)?.[0] ?? message;
  if (migration === undefined) return `The database could not be migrated: ${words}`;
  return `The migration ${migration} failed, and nothing of it was kept. PostgreSQL says: ${words}`;
}
