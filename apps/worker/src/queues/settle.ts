import type { AttemptOutcome, PausePolicy } from "@smartsupport/database";
import type { Outcome } from "../handler.ts";
import { backoffMs, MAX_ATTEMPTS } from "./backoff.ts";

/** What becomes of a delivery after its `attempt`-th attempt ended like this. */
export function settle(outcome: Outcome, attempt: number, random?: () => number): AttemptOutcome {
  const statusCode = outcome.statusCode ?? null;
  if (outcome.kind === "delivered") return { kind: "delivered", statusCode };
  if (outcome.isFinal) return { kind: "given_up", statusCode, error: outcome.error };
  if (attempt >= MAX_ATTEMPTS) {
    return { kind: "given_up", statusCode, error: `Given up after ${attempt} attempts. The last: ${outcome.error}` };
  }
  return { kind: "again", delayMs: backoffMs(attempt, outcome.retryAfterMs, random), statusCode, error: outcome.error };
}

/** An endpoint that fails this often without one success in between gets no more until an admin looks at it. */
export const PAUSE_POLICY: PausePolicy = {
  afterFailures: 20,
  reason: (failures, error) => `Paused after ${failures} failed attempts in a row. The last: ${error}`,
};
