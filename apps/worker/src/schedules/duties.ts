import {
  type Core,
  type Ctx,
  clockContexts,
  closeResolvedTickets,
  forgetBulkChanges,
  keepAuditHeads,
  learnWords,
  makeDataExports,
  purgeChallenges,
  purgeDataExports,
  purgeEventPersons,
  purgeHits,
  purgeNotifications,
  purgeOldDrafts,
  purgeSsoAttempts,
  purgeUnclaimedUploads,
  resumeDueTickets,
  runBulkChanges,
  runErasures,
  sealAudit,
  sendDigests,
  warnOfDueTickets,
  warnOfExpiringKeys,
} from "@smartsupport/core";
import type { Bells } from "../queues/bells.ts";
import { sweep } from "../queues/sweeper.ts";
import { purgeIdempotencyRecords } from "./purge-idempotency-records.ts";

export type Duty = { everyMs: number; run(core: Core, bells: Bells): Promise<unknown> };

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** What the clock does, and how often. Each does all that is due, so that one missed is made up by the next. */
export const DUTIES = {
  sweep: { everyMs: 5 * SECOND_MS, run: (core, bells) => sweep(core.database, bells, { thorough: true }) },
  "seal-audit": { everyMs: SECOND_MS, run: (core) => sealAudit(core) },
  "keep-audit-heads": { everyMs: MINUTE_MS, run: (core) => keepAuditHeads(core) },
  "resume-due-tickets": { everyMs: 30 * SECOND_MS, run: (core) => everywhere(core, resumeDueTickets) },
  "close-resolved-tickets": { everyMs: 5 * MINUTE_MS, run: (core) => everywhere(core, closeResolvedTickets) },
  "warn-of-expiring-keys": { everyMs: 5 * MINUTE_MS, run: (core) => everywhere(core, warnOfExpiringKeys) },
  "send-digests": { everyMs: MINUTE_MS, run: (core) => everywhere(core, sendDigests) },
  "warn-of-due-tickets": { everyMs: MINUTE_MS, run: (core) => everywhere(core, warnOfDueTickets) },
  // A short while at a time, so that the other duties have their turns.
  "erase-people": { everyMs: 2 * SECOND_MS, run: (core) => runErasures(core, new Date(), 3 * SECOND_MS) },
  "run-bulk-changes": { everyMs: SECOND_MS, run: (core) => runBulkChanges(core, new Date(), 3 * SECOND_MS) },
  "forget-bulk-changes": { everyMs: MINUTE_MS, run: (core) => forgetBulkChanges(core, new Date()) },
  "make-data-exports": { everyMs: 2 * SECOND_MS, run: (core) => makeDataExports(core, new Date()) },
  // So that a word somebody mistypes is known soon after it was first written.
  "learn-words": { everyMs: 20 * SECOND_MS, run: (core) => learnWords(core) },
  "purge-data-exports": { everyMs: HOUR_MS, run: (core) => purgeDataExports(core, new Date()) },
  "purge-unclaimed-uploads": { everyMs: HOUR_MS, run: (core) => purgeUnclaimedUploads(core, new Date()) },
  "purge-old-drafts": { everyMs: HOUR_MS, run: (core) => purgeOldDrafts(core, new Date()) },
  "purge-idempotency-records": { everyMs: HOUR_MS, run: (core) => purgeIdempotencyRecords(core, new Date()) },
  "purge-rate-limit-counts": { everyMs: HOUR_MS, run: (core) => purgeHits(core, new Date()) },
  "purge-passkey-challenges": { everyMs: HOUR_MS, run: (core) => purgeChallenges(core, new Date()) },
  "purge-notifications": { everyMs: HOUR_MS, run: (core) => purgeNotifications(core, new Date()) },
  "purge-sso-attempts": { everyMs: HOUR_MS, run: (core) => purgeSsoAttempts(core, new Date()) },
  "purge-event-persons": { everyMs: HOUR_MS, run: (core) => purgeEventPersons(core, new Date()) },
} as const satisfies Record<string, Duty>;

export type DutyName = keyof typeof DUTIES;

async function everywhere(core: Core, work: (ctx: Ctx) => Promise<unknown>): Promise<void> {
  for (const ctx of await clockContexts(core, new Date())) await work(ctx);
}
