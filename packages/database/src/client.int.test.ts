import { createTestDatabase } from "@smartsupport/testing/database";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "./client.ts";

const test = await createTestDatabase();

afterAll(() => test.drop());

it("reads times rightly from a database whose own zone is not UTC", async () => {
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query(`ALTER DATABASE ${new URL(test.ownerUrl).pathname.slice(1)} SET timezone = 'Asia/Manila'`);
  await owner.end();

  const database = openDatabase({ url: test.appUrl });
  const at = new Date("2026-03-01T22:30:00.000Z");
  await database.prisma.installation.create({ data: { isDemo: false, createdAt: at } });
  expect((await database.prisma.installation.findFirstOrThrow()).createdAt).toEqual(at);
  const { rows } = await database.pool.query<{ created_at: Date }>("SELECT created_at FROM installation");
  expect(rows[0]?.created_at).toEqual(at);
  await database.close();
});
