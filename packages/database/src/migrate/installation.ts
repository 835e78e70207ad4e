import pg from "pg";

export type Installation = { readonly isDemo: boolean };

/** What was fixed when this database was made; null when nothing was yet. */
export async function readInstallation(ownerUrl: string): Promise<Installation | null> {
  return withClient(ownerUrl, read);
}

/**
 * Fixes, once and for all, whether a database is a demo: the first caller decides, everybody after learns what it is.
 * Demo accounts must never appear in a desk that real people use.
 */
export async function fixInstallation(ownerUrl: string, isDemo: boolean): Promise<Installation> {
  return withClient(ownerUrl, async (client) => {
    await client.query("INSERT INTO installation (id, is_demo) VALUES (1, $1) ON CONFLICT (id) DO NOTHING", [isDemo]);
    return (await read(client)) ?? { isDemo };
  });
}

async function read(client: pg.Client): Promise<Installation | null> {
  const { rows } = await client.query<{ is_demo: boolean }>("SELECT is_demo FROM installation WHERE id = 1");
  return rows[0] === undefined ? null : { isDemo: rows[0].is_demo };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
