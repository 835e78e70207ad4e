import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, type Sql, sql } from "../sql/sql.ts";

/** How many of the newest tickets are looked at one by one, in steps. */
const STEPS = [400, 1_600];
/** What is older is left to the index, so many first. */
const DEEP_STEP = 20_000;
const KEPT_FOR_MS = 600_000;
const MOST_KEPT = 2_000;

const kept = new Map<string, { days: Promise<string[]>; until: number }>();

/** Days of a stretch: from the first on, and before the last. */
export type Stretch = { from: string; before: string };

const NEVER = "infinity";
const EVER = "-infinity";

/**
 * The days of an organization cut where so many of its newest tickets are: the stretches to look at one by one, and the long
 * rest. Where exactly the cuts lie does not matter, so they are kept a while.
 */
export async function stretchesOf(
  source: Source,
  organizationId: string,
  nowMs = Date.now(),
): Promise<{ newest: Stretch[]; older: Stretch[] }> {
  let found = kept.get(organizationId);
  if (!found || found.until < nowMs) {
    if (kept.size >= MOST_KEPT) kept.clear();
    found = { days: readCuts(source, organizationId), until: nowMs + KEPT_FOR_MS };
    kept.set(organizationId, found);
    found.days.catch(() => kept.delete(organizationId));
  }
  const cuts = await found.days;
  const ends = [...cuts, EVER];
  const stretches = ends.map((from, index) => ({ from, before: ends[index - 1] ?? NEVER }));
  return { newest: stretches.slice(0, STEPS.length), older: stretches.slice(STEPS.length) };
}

/** A stretch as a condition on what is known of a ticket `s`. Both ends are always said: so the plan stands without values. */
export function onDays({ from, before }: Stretch): Sql {
  return sql`s.day >= ${from}::date AND s.day < ${before}::date`;
}

async function readCuts(source: Source, organizationId: string): Promise<string[]> {
  const days = await Promise.all(
    [...STEPS, DEEP_STEP].map((count) =>
      rowsOf<{ day: string }>(
        source,
        sql`SELECT s.day::text AS day FROM ticket_search s WHERE s.organization_id = ${organizationId}::uuid
          ORDER BY s.day DESC OFFSET ${count}::int ${limitOf(1)}`,
      ),
    ),
  );
  return days.flatMap(([row]) => (row ? [row.day] : []));
}
