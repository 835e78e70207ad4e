import type { Core } from "../context.ts";

export type Hits = {
  /** In the present window, this one included. */
  count: number;
  /** Until the window ends and counting begins anew. */
  ttlMs: number;
};

/**
 * Counts one more in the present window of each key, and says how many there were. All processes count together, in a
 * table that is not logged: a crash of the database forgets the counts and nothing else.
 */
export async function countHits(core: Core, keys: readonly string[], windowMs: number, now: Date): Promise<Hits[]> {
  const windowEnd = endOfWindow(windowMs, now);
  // Sorted, so that two of these never wait for each other's rows.
  const sorted = [...new Set(keys)].sort();
  const { rows } = await core.database.pool.query<{ key: string; count: number }>({
    // Kept by the server: every sign-in asks.
    name: "count-hits",
    text: `INSERT INTO rate_limit_count (key, window_end, count) SELECT key, $2, 1 FROM unnest($1::text[]) AS key
     ON CONFLICT (key, window_end) DO UPDATE SET count = rate_limit_count.count + 1 RETURNING key, count`,
    values: [sorted, windowEnd],
  });
  const counts = new Map(rows.map((row) => [row.key, row.count]));
  const ttlMs = windowEnd.getTime() - now.getTime();
  return keys.map((key) => ({ count: counts.get(key) ?? 1, ttlMs }));
}

/** Takes back what `countHits` counted: it turned out to be harmless. */
export async function uncountHits(core: Core, keys: readonly string[], windowMs: number, now: Date): Promise<void> {
  await core.database.pool.query(
    `UPDATE rate_limit_count SET count = count - 1 WHERE window_end = $2 AND count > 0 AND key IN (
       SELECT key FROM rate_limit_count WHERE key = ANY($1::text[]) AND window_end = $2 ORDER BY key FOR UPDATE)`,
    [[...new Set(keys)], endOfWindow(windowMs, now)],
  );
}

/** Forgets windows and runs of wrong passwords that are over. Returns how many counts went. */
export async function purgeHits(core: Core, now: Date): Promise<number> {
  const { rateLimitCount, signInRun } = core.database.prisma;
  const windows = await rateLimitCount.deleteMany({ where: { windowEnd: { lt: now } } });
  const runs = await signInRun.deleteMany({ where: { endsAt: { lt: now } } });
  return windows.count + runs.count;
}

/** Windows follow each other from the epoch on, the same for every process. */
export function endOfWindow(windowMs: number, now: Date): Date {
  return new Date((Math.floor(now.getTime() / windowMs) + 1) * windowMs);
}
