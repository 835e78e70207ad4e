import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/**
 * Whose desk somebody who gave this e-mail meant: that of the account, else that of the host name they typed, else the
 * default one. One statement, whether there is such an account or not. Null in an install without an organization.
 */
export async function organizationOfEmail(source: Source, email: string, host: string): Promise<string | null> {
  const rows = await rowsOf<{ id: string | null }>(
    source,
    sql`SELECT coalesce(
      (SELECT organization_id FROM account WHERE email = ${email}::text),
      (SELECT id FROM organization WHERE hosts @> ARRAY[${host}::text] ORDER BY id LIMIT 1),
      (SELECT id FROM organization WHERE is_default ORDER BY id LIMIT 1)) AS id`,
  );
  return rows[0]?.id ?? null;
}
