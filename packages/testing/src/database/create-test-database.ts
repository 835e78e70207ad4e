import { randomBytes } from "node:crypto";
import { withClient } from "./admin-query.ts";
import { withDatabase } from "./database-url.ts";
import { givenServer } from "./test-server.ts";

export type TestDatabase = {
  /** Connects as the owner of the tables. */
  readonly ownerUrl: string;
  /** Connects as the app does. */
  readonly appUrl: string;
  /** Removes the database, whoever is still connected to it. */
  drop(): Promise<void>;
};

/** Databases of tests carry the number of their process, so that those of a killed run are known. */
export const TEST_PREFIX = "smartsupport_test_";

/**
 * A database of its own, migrated and empty, for one test file: a clone of the template that the `int` project's global
 * setup made. Throws where that setup has not run.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = givenServer();
  const template = process.env.TEST_DATABASE_TEMPLATE;
  if (server === null || template === undefined) {
    throw new Error("There is no test server: name the file *.int.test.ts, or call setUpTestDatabases() first.");
  }
  const name = `${TEST_PREFIX}${process.pid}_${randomBytes(4).toString("hex")}`;
  await withClient(server.ownerUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    drop: async () => {
      await withClient(server.ownerUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
