import { type SignInAccount, type SignInTry, trySignIn } from "@smartsupport/database";
import { personDigest } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { endOfWindow, type Hits } from "../limits/count-hit.ts";

const PACE = {
  /** So many tries are looked at as they come; from then on each doubles the wait for the next. */
  freeTries: 5,
  longestWaitS: 15 * 60,
  /** A run is over after so long without a try. */
  overAfterS: 60 * 60,
};

export type CountedTry = { keys: SignInTry; everywhere: Hits; account: SignInAccount | null };

/**
 * Counts a try to sign in with this e-mail, known or not, from this place, before the password is looked at. After five wrong
 * ones each further try must come later: refuses one that comes too early, and says when to come back. Nothing waits here.
 * Answers how many were let in from everywhere, in windows of `windowMs`, and whose e-mail it is.
 */
export async function countTry(ctx: AnonymousCtx, email: string, windowMs: number): Promise<CountedTry> {
  const { core, now } = ctx;
  const runKey = runKeyOf(ctx, email);
  const windowEnd = endOfWindow(windowMs, now);
  const keys = { runKey, countKey: `sign-in:${digestOf(ctx, email)}`, windowEnd };
  const { count, account } = await trySignIn(core.database, { ...keys, email, now, pace: PACE });
  if (count !== null) return { keys, account, everywhere: { count, ttlMs: windowEnd.getTime() - now.getTime() } };
  const run = await core.database.prisma.signInRun.findUnique({ where: { key: runKey } });
  const retryAfterS = Math.max(1, Math.ceil(((run?.opensAt.getTime() ?? 0) - now.getTime()) / 1000));
  throw new CoreError("too_many_requests", {
    detail: `Too many wrong passwords. Please try again in ${inWords(retryAfterS)}.`,
    facts: { retryAfterS },
  });
}

/** Ends the run: the right password was given, or a new one set. */
export async function forgetSignInRun(ctx: AnonymousCtx, email: string): Promise<void> {
  await ctx.core.database.pool.query("DELETE FROM sign_in_run WHERE key = $1", [runKeyOf(ctx, email)]);
}

function runKeyOf(ctx: AnonymousCtx, email: string): string {
  return `${digestOf(ctx, email)}:${ctx.origin?.address ?? ""}`;
}

function digestOf({ core }: AnonymousCtx, email: string): string {
  return personDigest(core.keyring, "sign-in", email);
}

function inWords(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}
