import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { createTestDatabase } from "./create-test-database.ts";
import { openKeptRows } from "./kept-rows.ts";

const database = await createTestDatabase();
const app = new pg.Pool({ connectionString: database.appUrl, max: 2 });
const add = (name: string) => app.query("INSERT INTO organization (id, name) VALUES (gen_random_uuid(), $1)", [name]);
const names = async () => (await app.query("SELECT name FROM organization ORDER BY name")).rows.map(({ name }) => name);
await add("First");
await add("Second");
const rows = await openKeptRows(database.ownerUrl);
afterAll(async () => {
  await rows.close();
  await app.end();
  await database.drop();
});

it("sees which tables the app changed, and puts back what came, went and changed", async () => {
  const before = await rows.digests();
  await add("Third");
  await app.query("DELETE FROM organization WHERE name = 'Second'");
  await app.query("UPDATE organization SET name = 'Renamed' WHERE name = 'First'");
  const after = await rows.digests();
  const changed = [...after].filter(([table, digest]) => before.get(table) !== digest);
  expect(changed.map(([table]) => table)).toEqual(["organization"]);
  await rows.putBack();
  expect(await names()).toEqual(["First", "Second"]);
  expect(await rows.digests()).toEqual(before);
});

it("keeps from now on what is there now", async () => {
  await add("Third");
  await rows.keep();
  await app.query("DELETE FROM organization");
  await rows.putBack();
  expect(await names()).toEqual(["First", "Second", "Third"]);
});
