import type { Core } from "@smartsupport/core";

/** Changes whenever any row of the organization does, whatever the table, but for words that the search learns by itself. */
export async function fingerprint({ database: { pool } }: Core, organizationId: string): Promise<string> {
  const { rows: tables } = await pool.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'organization_id' AND table_name NOT LIKE 'search\\_%'
      ORDER BY table_name`,
  );
  const prints = tables.map(
    ({ table_name: name }) =>
      `SELECT '${name}', md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))
         FROM "${name}" t WHERE organization_id = $1`,
  );
  const { rows } = await pool.query({ text: prints.join(" UNION ALL "), values: [organizationId], rowMode: "array" });
  return rows.map(([name, print]) => `${name} ${print}`).join("\n");
}
