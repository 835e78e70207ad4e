import type { Core } from "@smartsupport/core";

/** Changes whenever any row of the organization does, whatever the table, but for words that the search learns by itself. */
export async function fingerprint({ database: { pool } }: Core, organizationId: string): Promise<string> {
  const { rows: tables } = await pool.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'organization_id' AND table_name NOT LIKE 'search\\_%'
      ORDER BY table_name`,
  );
  const prints = await Promise.all(
    tables.map(({ table_name }) =>
      pool.query<{ print: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print
           FROM "${table_name}" t WHERE organization_id = $1`,
        [organizationId],
      ),
    ),
  );
  return prints.map(({ rows }, index) => `${tables[index]?.table_name} ${rows[0]?.print}`).join("\n");
}
