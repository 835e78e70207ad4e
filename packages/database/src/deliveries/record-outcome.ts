import type { Database } from "../client.ts";
import { newId } from "../ids.ts";
import type { ClaimedDelivery } from "./claim-delivery.ts";

/** How an attempt ended. `again` waits `delayMs`; `given_up` is final, until a person asks for another attempt. */
export type AttemptOutcome =
  | { kind: "delivered"; statusCode: number | null }
  | { kind: "again"; delayMs: number; statusCode: number | null; error: string }
  | { kind: "given_up"; statusCode: number | null; error: string };

export type Attempt = { startedAt: Date; durationMs: number; outcome: AttemptOutcome };

export type PausePolicy = {
  /** So many failed attempts in a row pause an endpoint. */
  afterFailures: number;
  /** Why, for the admin who reads it. */
  reason(failures: number, error: string): string;
};

const LONGEST_ERROR = 1000;

const RECORD = `
  WITH logged AS (
    INSERT INTO delivery_attempt (id, organization_id, delivery_id, started_at, duration_ms, status_code, error)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
  ), moved AS (
    UPDATE delivery
       SET status = $8::delivery_status, claimed_until = NULL, last_error = $7,
           delivered_at = CASE WHEN $8 = 'delivered' THEN now() END,
           next_attempt_at = now() + make_interval(secs => $9 / 1000.0)
     WHERE id = $3 AND status = 'sending' AND attempts = $10
    RETURNING endpoint_id
  ), cleared AS (
    UPDATE endpoint SET consecutive_failures = 0
     WHERE $7::text IS NULL AND consecutive_failures > 0 AND id IN (SELECT endpoint_id FROM moved)
  ), counted AS (
    UPDATE endpoint SET
           consecutive_failures = consecutive_failures + 1,
           paused_reason = CASE WHEN paused_at IS NULL AND consecutive_failures + 1 >= $11 THEN $12 ELSE paused_reason END,
           paused_at = CASE WHEN paused_at IS NULL AND consecutive_failures + 1 >= $11 THEN now() ELSE paused_at END
     WHERE $7::text IS NOT NULL AND id IN (SELECT endpoint_id FROM moved)
  )
  SELECT 1 FROM moved`;

/**
 * Logs an attempt and moves the delivery accordingly, all in one statement; an endpoint that keeps failing is paused.
 * Returns false, with only the log written, when the claim was lost and the row has moved on: then the outcome is no longer
 * ours.
 */
export async function recordOutcome(
  database: Database,
  delivery: ClaimedDelivery,
  { startedAt, durationMs, outcome }: Attempt,
  { afterFailures, reason }: PausePolicy,
): Promise<boolean> {
  const error = outcome.kind === "delivered" ? null : outcome.error.slice(0, LONGEST_ERROR);
  const { rowCount } = await database.pool.query(RECORD, [
    newId(),
    delivery.organizationId,
    delivery.id,
    startedAt,
    durationMs,
    outcome.statusCode,
    error,
    outcome.kind === "again" ? "waiting" : outcome.kind,
    outcome.kind === "again" ? outcome.delayMs : 0,
    delivery.attempt,
    afterFailures,
    error === null ? null : reason(afterFailures, error).slice(0, LONGEST_ERROR),
  ]);
  return rowCount === 1;
}
