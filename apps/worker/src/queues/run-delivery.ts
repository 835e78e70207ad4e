import { type AttemptOutcome, type ClaimedDelivery, recordOutcome, takeBellOfLane } from "@smartsupport/database";
import type { Handler, Outcome, WorkerContext } from "../handler.ts";
import type { Log } from "../log.ts";
import { findHandler } from "../subscriptions.ts";
import type { Bells } from "./bells.ts";
import type { Claims } from "./open-claims.ts";
import { PAUSE_POLICY, settle } from "./settle.ts";

/** No attempt takes longer. */
const TIME_LIMIT_MS = 20_000;

/** What answering a doorbell needs. */
export type DeliveryRoom = { context: WorkerContext; claims: Claims; bells: Bells; log: Log };

/**
 * Answers a doorbell: claims the delivery, attempts it, records how that ended and rings for the next in its lane. Does
 * nothing when the row is not due, not its turn or in other hands.
 */
export async function runDelivery({ context, claims, bells, log }: DeliveryRoom, id: string): Promise<void> {
  const { database } = context.core;
  const delivery = await claims.claim(id);
  if (delivery === null) return;
  try {
    const startedAt = new Date();
    const outcome = settle(await attempt(context, delivery), delivery.attempt);
    const durationMs = Date.now() - startedAt.getTime();
    const isOurs = await recordOutcome(database, delivery, { startedAt, durationMs, outcome }, PAUSE_POLICY);
    note(log, delivery, outcome, durationMs);
    if (isOurs) await bells.ring(await takeBellOfLane(database, delivery.target, delivery.event.subjectId));
  } finally {
    claims.release(delivery);
  }
}

function note(log: Log, delivery: ClaimedDelivery, outcome: AttemptOutcome, durationMs: number): void {
  const { id, target, attempt, event } = delivery;
  const facts = { delivery: id, event: event.type, target, attempt, durationMs };
  if (outcome.kind === "delivered") log.debug(facts, "delivered");
  else log.warn({ ...facts, outcome: outcome.kind, error: outcome.error }, "not delivered");
}

async function attempt(context: WorkerContext, delivery: ClaimedDelivery): Promise<Outcome> {
  const handler = findHandler(delivery.event.type, delivery.handler);
  if (handler === undefined) {
    return {
      kind: "failed",
      isFinal: true,
      error: `Nothing here delivers ${delivery.event.type} to ${delivery.handler}.`,
    };
  }
  try {
    return await withinLimit(handler, context, delivery);
  } catch (error) {
    return { kind: "failed", isFinal: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Some libraries cannot be aborted: the clock decides, whatever they do. */
async function withinLimit(handler: Handler, context: WorkerContext, delivery: ClaimedDelivery): Promise<Outcome> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      abort.abort();
      resolve({ kind: "failed", isFinal: false, error: `No answer within ${TIME_LIMIT_MS / 1000} s.` });
    }, TIME_LIMIT_MS);
  });
  try {
    return await Promise.race([handler.deliver(context, delivery, abort.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}
