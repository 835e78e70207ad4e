import type { Database } from "../client.ts";
import type { Prisma } from "../generated/client.ts";
import { newId } from "../ids.ts";
import { inTransaction, type Tx } from "../transaction.ts";
import type { DeliveryEvent } from "./delivery-event.ts";
import { type Audience, type TakenEvent, takeEvents } from "./take-events.ts";

/** Whoever hears of an event: unique with it, and in order for one subject. */
export type Target = { target: string; handler: string; endpointId?: string | null };

export type Plan = {
  /** Who hears of the event. */
  targets(event: DeliveryEvent, audience: Audience): readonly Target[];
  /** What `live` tells the API processes, or null. */
  live(event: DeliveryEvent): string | null;
};

export type FannedOut = { events: number; subjectIds: string[] };

/** Names the event that cannot be fanned out, so that the others need not wait for it. */
export class FanOutError extends Error {
  override name = "FanOutError";
  readonly eventId: string;

  constructor(eventId: string, cause: unknown) {
    super(`The event ${eventId} cannot be fanned out: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.eventId = eventId;
  }
}

/**
 * Takes up to `limit` events that nobody else is fanning out, oldest first, writes one delivery for each target and marks
 * them, in one transaction: either all of it holds or none. Events of `except` stay for later. `live` is told at commit.
 * Throws FanOutError when it cannot be decided who hears of an event.
 */
export function fanOut(
  database: Database,
  { limit, except, plan }: { limit: number; except: readonly string[]; plan: Plan },
): Promise<FannedOut> {
  return inTransaction(database, async (tx) => {
    const events = await takeEvents(tx, limit, except);
    if (events.length === 0) return { events: 0, subjectIds: [] };
    const now = new Date();
    const data = events.flatMap((event) => targetsOf(event, plan).map((target) => deliveryRow(event, target, now)));
    if (data.length > 0) await tx.delivery.createMany({ data, skipDuplicates: true });
    await tx.outboxEvent.updateMany({
      where: { id: { in: events.map((event) => event.id) } },
      data: { fannedOutAt: now },
    });
    await announce(
      tx,
      events.map((event) => plan.live(event)).filter((message) => message !== null),
    );
    return { events: events.length, subjectIds: [...new Set(events.map((event) => event.subjectId))] };
  });
}

function targetsOf({ audience, ...event }: TakenEvent, plan: Plan): readonly Target[] {
  try {
    return plan.targets(event, audience);
  } catch (error) {
    throw new FanOutError(event.id, error);
  }
}

/** Waiting and due at once. Nobody has rung for it yet. */
function deliveryRow(event: DeliveryEvent, target: Target, now: Date): Prisma.DeliveryCreateManyInput {
  return {
    id: newId(),
    organizationId: event.organizationId,
    eventId: event.id,
    target: target.target,
    handler: target.handler,
    endpointId: target.endpointId ?? null,
    subjectId: event.subjectId,
    eventSeq: event.eventSeq,
    nextAttemptAt: now,
  };
}

async function announce(tx: Tx, messages: string[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.$executeRaw`SELECT pg_notify('live', message) FROM unnest(${messages}::text[]) AS message`;
}
