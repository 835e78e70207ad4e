import { join } from "node:path";
import { createTestDatabase } from "@smartsupport/testing/database";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { diffSchemas } from "./diff-schemas.ts";
import { latestSnapshot } from "./migration-files.ts";
import { readSchema } from "./schema-files.ts";

const prismaDir = join(import.meta.dirname, "../../../../prisma");
const schema = await readSchema(join(prismaDir, "schema"));
const migrated = await createTestDatabase();
const fresh = await createTestDatabase();

afterAll(async () => {
  await Promise.all([migrated.drop(), fresh.drop()]);
});

describe("the migrations", () => {
  it("lead to the present schema: otherwise npm run db:new-migration", async () => {
    expect(await diffSchemas(await latestSnapshot(join(prismaDir, "migrations")), schema)).toBe("");
  });

  it("make, applied, everything that the schema describes", async () => {
    await replaceBySchema(fresh.ownerUrl);
    const [wanted, found] = await Promise.all([describeDatabase(fresh.ownerUrl), describeDatabase(migrated.ownerUrl)]);
    expect(wanted.length).toBeGreaterThan(200);
    // What is made by hand comes on top; nothing that the schema describes may be missing or different.
    expect(wanted.filter((line) => !found.includes(line))).toEqual([]);
  });

  it("suit PostgreSQL 15: no function that came later", async () => {
    const { rows } = await query(
      migrated.ownerUrl,
      "SELECT string_agg(column_default, ' ') AS defaults FROM information_schema.columns",
    );
    expect(rows[0]?.defaults).not.toMatch(/uuidv7|uuidv4/);
  });
});

async function replaceBySchema(url: string): Promise<void> {
  await query(url, `DROP SCHEMA public CASCADE; ${await diffSchemas(null, schema)}`);
}

/** Columns, constraints and indexes, a line each. */
async function describeDatabase(url: string): Promise<string[]> {
  const { rows } = await query(
    url,
    `SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default, character_maximum_length, datetime_precision) AS line
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     UNION ALL
     SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations'
     UNION ALL
     SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  return rows.map((row) => row.line ?? "");
}

async function query(url: string, sql: string): Promise<pg.QueryResult<Record<string, string | null>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
