import type { Database } from "../client.ts";
import type { ClaimedDelivery } from "./claim-delivery.ts";

const RENEW = `
  UPDATE delivery d SET claimed_until = now() + make_interval(secs => $3 / 1000.0)
    FROM unnest($1::uuid[], $2::int[]) AS held (id, attempt)
   WHERE d.id = held.id AND d.attempts = held.attempt AND d.status = 'sending'`;

/** Holds on to deliveries that are still being sent, for another `leaseMs`. One that was lost meanwhile stays lost. */
export async function renewClaims(
  database: Database,
  held: readonly Pick<ClaimedDelivery, "id" | "attempt">[],
  leaseMs: number,
): Promise<void> {
  if (held.length === 0) return;
  await database.pool.query(RENEW, [held.map(({ id }) => id), held.map(({ attempt }) => attempt), leaseMs]);
}
