import { personDigest } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { countHits, uncountHits } from "../limits/count-hit.ts";

const WINDOW_MS = 15 * 60_000;
/** From one place, and from all places together: nobody can lock a person out from a single machine. */
const MOST_FROM_ONE_PLACE = 30;
const MOST_IN_ALL = 200;

/**
 * Counts an attempt to prove who one is with this e-mail, known or not, before the password is looked at, so that attempts
 * side by side all count. Refuses when there were too many. Returns how to take the count back: right passwords are free.
 */
export async function countSignInAttempt(ctx: AnonymousCtx, email: string): Promise<() => Promise<void>> {
  const digest = personDigest(ctx.core.keyring, "sign-in", email);
  const keys = [`sign-in:${digest}:${ctx.origin?.address ?? ""}`, `sign-in:${digest}`];
  const [here, everywhere] = await countHits(ctx.core, keys, WINDOW_MS, ctx.now);
  if ((here?.count ?? 0) > MOST_FROM_ONE_PLACE || (everywhere?.count ?? 0) > MOST_IN_ALL) {
    throw new CoreError("too_many_requests", {
      detail: "Too many attempts to sign in with this e-mail. Please wait a quarter of an hour.",
      facts: { retryAfterS: Math.ceil((here?.ttlMs ?? WINDOW_MS) / 1000) },
    });
  }
  return () => uncountHits(ctx.core, keys, WINDOW_MS, ctx.now);
}
