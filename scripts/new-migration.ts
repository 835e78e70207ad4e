import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diffSchemas, latestSnapshot, readSchema } from "@smartsupport/database/migrate";

// npm run db:new-migration -- add_tags
// Writes prisma/migrations/<time>_<name>/ with the SQL that leads from the last migration's schema to the present one.
// What a Prisma schema cannot say (triggers, generated columns, partial indexes, …) is added to the file by hand.

const prismaDir = join(import.meta.dirname, "..", "prisma");
const migrationsDir = join(prismaDir, "migrations");
const isEmptyAllowed = process.argv.includes("--empty");
const name = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "";

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give it a name of small letters, digits and _: npm run db:new-migration -- add_tags");
  process.exit(1);
}
const schema = await readSchema(join(prismaDir, "schema"));
const sql = await diffSchemas(await latestSnapshot(migrationsDir), schema);
if (sql === "" && !isEmptyAllowed) {
  console.error("The schema is what the last migration leads to. For SQL written by hand: --empty");
  process.exit(1);
}
const time = new Date().toISOString().replaceAll(/[-T:]/g, "").slice(0, 14);
const folder = join(migrationsDir, `${time}_${name}`);
await mkdir(folder, { recursive: true });
await writeFile(join(migrationsDir, "migration_lock.toml"), 'provider = "postgresql"\n');
await writeFile(join(folder, "migration.sql"), sql);
await writeFile(join(folder, "schema.prisma"), schema);
console.log(`Read and complete ${folder}/migration.sql; it must suit PostgreSQL 15.`);
