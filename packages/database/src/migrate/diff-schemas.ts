import { MigrationError } from "./migration-error.ts";
import { noDatabase } from "./no-database.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/**
 * The SQL that leads from one schema to another, both as text; from null: from nothing. Empty when they are the same.
 * No database is asked. Throws MigrationError with Prisma's words when a schema is not valid.
 */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const engine = await openSchemaEngine(noDatabase);
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = stdout ?? "";
    return script.includes("This is an empty migration") ? "" : script;
  } catch (error) {
    throw new MigrationError(`The schemas cannot be compared: ${error instanceof Error ? error.message : error}`);
  } finally {
    engine.free();
  }
}

function datamodel(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}
