import { type SignInAccount, type SignInTry, trySignIn } from "@smartsupport/database";
import { personDigest } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { endOfWindow, type Hits } from "../limits/count-hit.ts";
import { knownSince } from "./is-new-device.ts";

const PACE = {
  /** So many tries are looked at as they come; from then on each doubles the wait for the next. */
  freeTries: 5,
  longestWaitS: 15 * 60,
  /** A run is over after so long without a try. */
  overAfterS: 60 * 60,
};

/** From one place, for whichever e-mails. */
const PLACE = { most: 60, windowMs: 60_000 };

export type CountedTry = { keys: SignInTry; everywhere: Hits; account: SignInAccount | null };

/**
 * Counts a try to sign in with this e-mail, known or not, from this place, before the password is looked at. After five wrong
 * ones each further try must come later: refuses one that comes too early, or from a place that tried too many of whatever
 * e-mails, and says when to come back. Nothing waits here.
 * Answers how many were let in from everywhere, in windows of `windowMs`, and whose e-mail it is.
 */
export async function countTry(ctx: AnonymousCtx, email: string, windowMs: number): Promise<CountedTry> {
  const { core, now, origin } = ctx;
  const digest = digestOf(ctx, email);
  const windowEnd = endOfWindow(windowMs, now);
  const keys = { runKey: runKeyOf(ctx, digest), countKey: `sign-in:${digest}`, windowEnd };
  const place = {
    key: `sign-in-from:${origin?.address ?? ""}`,
    windowEnd: endOfWindow(PLACE.windowMs, now),
    most: Math.min(PLACE.most * core.quotaFactor, 2 ** 31 - 1),
  };
  const device = { userAgent: origin?.userAgent ?? "", address: origin?.address ?? "", since: knownSince(now) };
  const tried = await trySignIn(core.database, { ...keys, email, now, pace: PACE, place, device });
  if (tried.isPlaceSpent)
    throw new CoreError("too_many_requests", { facts: { retryAfterS: secondsUntil(place.windowEnd, now) } });
  const { count, account } = tried;
  if (count !== null) return { keys, account, everywhere: { count, ttlMs: windowEnd.getTime() - now.getTime() } };
  const run = await core.database.prisma.signInRun.findUnique({ where: { key: keys.runKey } });
  const retryAfterS = secondsUntil(run?.opensAt ?? now, now);
  throw new CoreError("too_many_requests", {
    detail: `Too many wrong passwords. Please try again in ${inWords(retryAfterS)}.`,
    facts: { retryAfterS },
  });
}

/** Ends the run: the right password was given, or a new one set. */
export async function forgetSignInRun(ctx: AnonymousCtx, email: string): Promise<void> {
  await ctx.core.database.pool.query("DELETE FROM sign_in_run WHERE key = $1", [runKeyOf(ctx, digestOf(ctx, email))]);
}

function runKeyOf({ origin }: AnonymousCtx, digest: string): string {
  return `${digest}:${origin?.address ?? ""}`;
}

function digestOf({ core }: AnonymousCtx, email: string): string {
  return personDigest(core.keyring, "sign-in", email);
}

function secondsUntil(then: Date, now: Date): number {
  return Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000));
}

function inWords(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}
