import { withClient } from "./admin-query.ts";
import { TEST_PREFIX } from "./create-test-database.ts";
import { ensureTemplate } from "./template.ts";
import { openTestServer } from "./test-server.ts";

/**
 * Starts the server and makes the template for a test run, and tells the run's processes about both through the environment.
 * Returns what ends it. Two runs at once share the server.
 */
export async function setUpTestDatabases(rootDir: string): Promise<() => Promise<void>> {
  const server = await openTestServer(rootDir);
  try {
    await dropLeftovers(server.ownerUrl);
    process.env.TEST_DATABASE_TEMPLATE = await ensureTemplate(server.ownerUrl, server.appUrl, rootDir);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.TEST_DATABASE_OWNER_URL = server.ownerUrl;
  process.env.TEST_DATABASE_APP_URL = server.appUrl;
  return server.stop;
}

/** Removes the databases of runs that were killed before they could. */
async function dropLeftovers(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE $1", [
      `${TEST_PREFIX}%`,
    ]);
    for (const { datname } of rows) {
      const pid = Number(datname.slice(TEST_PREFIX.length).split("_")[0]);
      if (!isAlive(pid)) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
