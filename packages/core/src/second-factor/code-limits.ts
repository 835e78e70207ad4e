import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { countHits, uncountHits } from "../limits/count-hit.ts";

const WINDOW_MS = 60 * 60_000;
/** Of a million codes three are right at any moment: at this pace nobody meets one in years. */
const MOST_WRONG = 30;

/**
 * Counts a code of the app, from wherever it comes: whoever gives codes knows the password. A recovery code or a passkey
 * cannot be guessed and is taken in any case, so this keeps nobody out. Answers how to take the count back.
 */
export async function countAppCode(ctx: AnonymousCtx, accountId: string): Promise<() => Promise<void>> {
  const keys = [`app-code:${accountId}`];
  const [hits] = await countHits(ctx.core, keys, WINDOW_MS, ctx.now);
  if ((hits?.count ?? 0) > MOST_WRONG) {
    throw new CoreError("too_many_requests", {
      detail: "Too many wrong codes. Please use a passkey or a recovery code, or wait an hour.",
      facts: { retryAfterS: Math.ceil((hits?.ttlMs ?? WINDOW_MS) / 1000) },
    });
  }
  return () => uncountHits(ctx.core, keys, WINDOW_MS, ctx.now);
}
