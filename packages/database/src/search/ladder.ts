import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, limitOf, type Sql, sql } from "../sql/sql.ts";

/** How many of the newest tickets stand above each rung. */
const RUNGS = [400, 3_000, 24_000];
const KEPT_FOR_MS = 600_000;
const MOST_KEPT = 2_000;

const kept = new Map<string, { rungs: Promise<string[]>; until: number }>();

/** Days, the newest included: from it on, not from the next. */
export type Rung = { from: string | null; before: string | null };

/**
 * The days of an organization cut into stretches that grow: what is found among its newest few hundred tickets need not be
 * looked for among the rest, however many there are. Where exactly the cuts lie does not matter, so they are kept a while.
 */
export async function ladderOf(source: Source, organizationId: string, nowMs = Date.now()): Promise<Rung[]> {
  let found = kept.get(organizationId);
  if (!found || found.until < nowMs) {
    if (kept.size >= MOST_KEPT) kept.clear();
    found = { rungs: readRungs(source, organizationId), until: nowMs + KEPT_FOR_MS };
    kept.set(organizationId, found);
    found.rungs.catch(() => kept.delete(organizationId));
  }
  const days = await found.rungs;
  return [...days, null].map((from, index) => ({ from, before: days[index - 1] ?? null }));
}

/** A rung as a condition on what is known of a ticket `s`. */
export function onRung({ from, before }: Rung): Sql {
  const since = from === null ? sql`true` : sql`s.day >= ${from}::date`;
  return before === null ? since : sql`${since} AND s.day < ${before}::date`;
}

async function readRungs(source: Source, organizationId: string): Promise<string[]> {
  const [row] = await rowsOf<{ days: string[] }>(
    source,
    sql`SELECT ARRAY(SELECT DISTINCT day::text FROM (
      ${RUNGS.map(
        (count) => sql`(SELECT s.day FROM ticket_search s WHERE s.organization_id = ${organizationId}::uuid
          ORDER BY s.day DESC OFFSET ${constant(String(count))} ${limitOf(1)})`,
      ).reduce((all, rung) => sql`${all} UNION ALL ${rung}`)}) AS rungs ORDER BY day DESC) AS days`,
  );
  return row?.days ?? [];
}
