import { type ClaimedDelivery, claimDelivery, type Database, renewClaims } from "@smartsupport/database";
import type { Log } from "../log.ts";

/** What this process is sending at the moment. */
export type Claims = {
  /** Null when it is not due, not its turn or in other hands. */
  claim(id: string): Promise<ClaimedDelivery | null>;
  release(delivery: ClaimedDelivery): void;
  close(): void;
};

/** So soon after a worker died, another may send what it was sending. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;

/** Claims deliveries for a short while and renews that while they are being sent: slow ones are kept, dead workers' ones go. */
export function openClaims(database: Database, log: Log): Claims {
  const held = new Set<ClaimedDelivery>();
  const timer = setInterval(() => {
    renewClaims(database, [...held], LEASE_MS).catch((error) => {
      log.warn({ error: String(error) }, "claims could not be renewed; others may take them over");
    });
  }, RENEW_MS);
  return {
    async claim(id) {
      const delivery = await claimDelivery(database, id, LEASE_MS);
      if (delivery !== null) held.add(delivery);
      return delivery;
    },
    release: (delivery) => void held.delete(delivery),
    close: () => clearInterval(timer),
  };
}
