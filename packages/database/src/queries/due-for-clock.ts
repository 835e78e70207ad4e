import { CONFIRM_WITHIN_MS } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";

export type ClockWork = { organizationId: string; now: Date; limit: number };

/** Numbers of tickets whose hold has ended, those that ended first first. */
export async function holdsThatEnded(source: Source, { organizationId, now, limit }: ClockWork): Promise<string[]> {
  const rows = await rowsOf<{ number: string }>(
    source,
    sql`SELECT number FROM ticket WHERE organization_id = ${organizationId}::uuid AND status = 'On Hold'
      AND resume_at <= ${now}::timestamptz ORDER BY resume_at ${limitOf(limit)}`,
  );
  return rows.map(({ number }) => number);
}

/** Numbers of tickets whose resolution nobody confirmed in time, the oldest first. */
export async function unconfirmedResolutions(
  source: Source,
  { organizationId, now, limit }: ClockWork,
): Promise<string[]> {
  const before = new Date(now.getTime() - CONFIRM_WITHIN_MS);
  const rows = await rowsOf<{ number: string }>(
    source,
    sql`SELECT number FROM ticket WHERE organization_id = ${organizationId}::uuid AND status = 'Resolved'
      AND resolved_at <= ${before}::timestamptz ORDER BY resolved_at ${limitOf(limit)}`,
  );
  return rows.map(({ number }) => number);
}
