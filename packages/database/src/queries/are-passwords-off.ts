import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/** Whether there is an organization whose people sign in by their provider alone. Every sign-in asks. */
export async function arePasswordsOffAnywhere(source: Source): Promise<boolean> {
  const [row] = await rowsOf<{ isSo: boolean }>(
    source,
    sql`SELECT EXISTS (SELECT FROM sso_provider WHERE are_passwords_off) AS "isSo"`,
  );
  return row?.isSo ?? false;
}
