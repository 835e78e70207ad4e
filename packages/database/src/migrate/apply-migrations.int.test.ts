import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@smartsupport/testing/database";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyMigrations } from "./apply-migrations.ts";

const database = await createTestDatabase();
const migrationsDir = await mkdtemp(join(tmpdir(), "migrations-"));
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
const apply = () => applyMigrations({ ...database, migrationsDir });

beforeAll(async () => {
  await owner.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await write("1_first", "CREATE TABLE first (id int);");
});

afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(migrationsDir, { recursive: true });
});

describe("applying migrations", () => {
  it("applies what is missing, once, also when two begin together", async () => {
    const both = await Promise.all([apply(), apply()]);
    expect(both.flatMap(({ applied }) => applied)).toEqual(["1_first"]);
    expect(await apply()).toEqual({ applied: [] });
  });

  it("sends a script whole: the body of a function may hold semicolons", async () => {
    const body = "BEGIN NEW.id := 7; RETURN NEW; END";
    await write(
      "2_trigger",
      `CREATE FUNCTION seven() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$; -- a; b
      CREATE TRIGGER seven BEFORE INSERT ON first FOR EACH ROW EXECUTE FUNCTION seven();`,
    );
    expect(await apply()).toEqual({ applied: ["2_trigger"] });
    expect((await owner.query("INSERT INTO first VALUES (1) RETURNING id")).rows).toEqual([{ id: 7 }]);
  });

  it("names the migration that fails, its line and PostgreSQL's words, keeps nothing of it, and tries it again", async () => {
    await write("3_broken", "CREATE TABLE half (id int);\nCREATE TABLE broken (id nonsense);");
    const failure = /3_broken.*type "nonsense" does not exist \(line 2: CREATE TABLE broken/;
    await expect(apply()).rejects.toThrow(failure);
    expect((await owner.query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }]);
    await expect(apply()).rejects.toThrow(failure);
    await write("3_broken", "CREATE TABLE half (id int);");
    expect(await apply()).toEqual({ applied: ["3_broken"] });
  });

  it("gives the app's role new tables to work with", async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    await app.query("INSERT INTO half VALUES (1)");
    await expect(app.query("DROP TABLE half")).rejects.toMatchObject({ code: "42501" });
    await app.end();
  });

  it("refuses a migration that was changed after it was applied", async () => {
    await write("1_first", "CREATE TABLE first (id bigint);");
    await expect(apply()).rejects.toThrow(/changed after this database had them: 1_first/);
    await write("1_first", "CREATE TABLE first (id int);");
  });

  it("refuses a database that is ahead of these files", async () => {
    await rm(join(migrationsDir, "3_broken"), { recursive: true });
    await expect(apply()).rejects.toThrow(/another version of SmartSupport: it has 3_broken/);
  });

  it("says which database cannot be reached, without its password", async () => {
    const nowhere = "postgresql://someone:secret@127.0.0.1:1/desk";
    const attempt = applyMigrations({ ownerUrl: nowhere, appUrl: nowhere, migrationsDir });
    await expect(attempt).rejects.toThrow("The database at 127.0.0.1:1/desk cannot be reached");
    await expect(attempt).rejects.not.toThrow("secret");
  });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(migrationsDir, name), { recursive: true });
  await writeFile(join(migrationsDir, name, "migration.sql"), sql);
}
