import { personDigest } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { endOfWindow, type Hits } from "../limits/count-hit.ts";

/** So many tries are looked at as they come; from then on each doubles the wait for the next. */
const FREE_TRIES = 5;
const LONGEST_WAIT_S = 15 * 60;
/** A run is over after so long without a try. */
const OVER_AFTER_S = 60 * 60;

/**
 * One statement, so that of tries side by side each counts, and only one is let through when the wait is over; it is then
 * counted among those from everywhere. No row comes back for a try that has to wait.
 */
const TRY = `
  WITH let_in AS (INSERT INTO sign_in_run AS run (key, tries, opens_at, ends_at)
  VALUES ($1, 1, $2::timestamptz, $2::timestamptz + make_interval(secs => ${OVER_AFTER_S}))
  ON CONFLICT (key) DO UPDATE SET
    tries = CASE WHEN run.ends_at <= $2 THEN 1 ELSE run.tries + 1 END,
    opens_at = CASE WHEN run.ends_at <= $2 OR run.tries + 1 < ${FREE_TRIES} THEN $2
      ELSE $2 + make_interval(secs => least(2 ^ least(run.tries + 1 - ${FREE_TRIES}, 20), ${LONGEST_WAIT_S})) END,
    ends_at = $2 + make_interval(secs => ${OVER_AFTER_S})
  WHERE run.opens_at <= $2 OR run.ends_at <= $2
  RETURNING tries)
  INSERT INTO rate_limit_count (key, window_end, count) SELECT $3, $4, 1 FROM let_in
  ON CONFLICT (key, window_end) DO UPDATE SET count = rate_limit_count.count + 1 RETURNING count`;

/**
 * Counts a try to sign in with this e-mail, known or not, from this place, before the password is looked at. After five wrong
 * ones each further try must come later: refuses one that comes too early, and says when to come back. Nothing waits here. Answers how many were let in from everywhere, in windows of `windowMs`.
 */
export async function countTry(
  ctx: AnonymousCtx,
  email: string,
  everywhere: { key: string; windowMs: number },
): Promise<Hits> {
  const { pool } = ctx.core.database;
  const key = keyOf(ctx, email);
  const windowEnd = endOfWindow(everywhere.windowMs, ctx.now);
  const counted = await pool.query<{ count: number }>(TRY, [key, ctx.now, everywhere.key, windowEnd]);
  const [letIn] = counted.rows;
  if (letIn) return { count: letIn.count, ttlMs: windowEnd.getTime() - ctx.now.getTime() };
  const { rows } = await pool.query<{ opensAt: Date }>(`SELECT opens_at AS "opensAt" FROM sign_in_run WHERE key = $1`, [
    key,
  ]);
  const waitMs = (rows[0]?.opensAt.getTime() ?? 0) - ctx.now.getTime();
  const retryAfterS = Math.max(1, Math.ceil(waitMs / 1000));
  throw new CoreError("too_many_requests", {
    detail: `Too many wrong passwords. Please try again in ${inWords(retryAfterS)}.`,
    facts: { retryAfterS },
  });
}

/** Ends the run: the right password was given, or a new one set. */
export async function forgetSignInRun(ctx: AnonymousCtx, email: string): Promise<void> {
  await ctx.core.database.pool.query("DELETE FROM sign_in_run WHERE key = $1", [keyOf(ctx, email)]);
}

function keyOf({ core, origin }: AnonymousCtx, email: string): string {
  return `${personDigest(core.keyring, "sign-in", email)}:${origin?.address ?? ""}`;
}

function inWords(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}
