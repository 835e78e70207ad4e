import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "./create-test-database.ts";
import { withRedis } from "./with-redis.ts";

const database = await createTestDatabase();
const other = await createTestDatabase();
const app = new pg.Pool({ connectionString: database.appUrl, max: 2 });
const redis = await withRedis();

afterAll(async () => {
  await app.end();
  await redis?.stop();
  await Promise.all([database.drop(), other.drop()]);
});

describe("a test's own database", () => {
  it("has every migration and no rows", async () => {
    const { rows } = await app.query(
      "SELECT count(*)::int AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL",
    );
    expect(rows).toEqual([{ unfinished: 0 }]);
    expect((await app.query("SELECT count(*)::int AS tickets FROM ticket")).rows).toEqual([{ tickets: 0 }]);
  });

  it("knows nobody who could sign in or call: no account comes with the desk", async () => {
    const { rows } = await app.query(
      "SELECT (SELECT count(*) FROM account)::int + (SELECT count(*) FROM api_key)::int AS known",
    );
    expect(rows).toEqual([{ known: 0 }]);
  });

  it("is not the next test's", () => {
    expect(new URL(database.appUrl).pathname).not.toBe(new URL(other.appUrl).pathname);
  });

  it.each([
    "ALTER TABLE ticket ADD COLUMN extra int",
    "CREATE TABLE extra (id int)",
    "CREATE TABLE bullmq.extra (id int)",
    "UPDATE audit_entry SET id = id",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
    "UPDATE audit_seal SET seq = seq",
    "DELETE FROM audit_seal",
    "TRUNCATE audit_seal",
    "DELETE FROM _prisma_migrations",
  ])("refuses the app's role: %s", async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

describe.skipIf(redis === null)("a test's own Redis", () => {
  it("has an address on this machine", () => {
    expect(redis?.url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
  });
});
