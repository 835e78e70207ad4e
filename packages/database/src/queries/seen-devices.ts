import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";

export type SeenDevice = { userAgent: string; address: string };

/**
 * With what and from where an account was signed in since then, the latest first. The very same device again, as on most
 * days, is answered alone: however many sessions there are, only one is read.
 */
export function seenDevices(
  source: Source,
  account: { id: string; organizationId: string },
  { since, device, limit }: { since: Date; device: SeenDevice; limit: number },
): Promise<SeenDevice[]> {
  const theirs = sql`organization_id = ${account.organizationId}::uuid AND account_id = ${account.id}::uuid
    AND rotated_at > ${since}::timestamptz`;
  return rowsOf<SeenDevice>(
    source,
    sql`WITH same AS (SELECT user_agent AS "userAgent", address FROM session
      WHERE ${theirs} AND user_agent = ${device.userAgent} AND address = ${device.address} LIMIT 1)
    SELECT * FROM same UNION ALL (SELECT user_agent, address FROM session
      WHERE ${theirs} AND NOT EXISTS (SELECT FROM same)
      GROUP BY user_agent, address ORDER BY max(rotated_at) DESC ${limitOf(limit)})`,
  );
}
