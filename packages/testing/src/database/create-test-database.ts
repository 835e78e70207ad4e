import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
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
    drop: () => withClient(server.ownerUrl, (client) => dropDatabase(client, name)),
  };
}

const IN_USE = "55006";
const FORBIDDEN = "42501";
const PATIENCE_MS = 20_000;

/**
 * Whoever is leaving is waited for (the server does so for five seconds), whoever stays is sent away. Somebody in the middle of
 * connecting is nobody's yet, and only a superuser may send them away: that is over in a moment, so it is tried again.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let force = "";
  for (;;) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} ${force}`);
      return;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if ((code !== IN_USE && code !== FORBIDDEN) || Date.now() > until) throw error;
      force = "WITH (FORCE)";
      await pause(20);
    }
  }
}
