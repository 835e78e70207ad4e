import { join } from "node:path";
import { openEmbedded } from "@smartsupport/database/embedded";

/** A PostgreSQL server whose owner role may create databases. */
export type TestServer = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
};

/** `TEST_DATABASE_OWNER_URL` (and `TEST_DATABASE_APP_URL`) name a server to use in place of the embedded one. */
export async function openTestServer(rootDir: string): Promise<TestServer> {
  const given = givenServer();
  if (given !== null) return { ...given, stop: async () => undefined };
  return openEmbedded({
    dataDir: join(rootDir, ".data", "test"),
    log: console.log,
    ownerMayCreateDatabases: true,
    // Nothing here outlives the run, so nothing needs to survive a power cut, or to be tidied: a vacuum that happens to be
    // at work in a database would keep its owner from dropping it.
    settings: { fsync: "off", full_page_writes: "off", synchronous_commit: "off", autovacuum: "off" },
  });
}

/** The server named by the environment; null when none is. */
export function givenServer(): { ownerUrl: string; appUrl: string } | null {
  const ownerUrl = process.env.TEST_DATABASE_OWNER_URL;
  if (ownerUrl === undefined || ownerUrl === "") return null;
  return { ownerUrl, appUrl: process.env.TEST_DATABASE_APP_URL ?? ownerUrl };
}
