/** The first attempt and 15 more, over five hours and a bit. */
export const MAX_ATTEMPTS = 16;

const FIRST_MS = 2_000;
const LONGEST_MS = 3_600_000;
/** What a receiver may ask for by Retry-After. */
const LONGEST_RETRY_AFTER_MS = 86_400_000;

/**
 * Milliseconds until the next attempt after `attempt` failed ones: doubled each time up to an hour, of which a random half
 * is taken off so that what failed together does not come back together. Never less than the receiver asked for, up to a day.
 */
export function backoffMs(attempt: number, retryAfterMs = 0, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 30));
  const jittered = Math.round(full * (0.5 + random() / 2));
  return Math.max(jittered, Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS));
}
