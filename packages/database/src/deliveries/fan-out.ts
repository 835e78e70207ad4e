import type { NoticeKind } from "@smartsupport/domain";
import type { Database } from "../client.ts";
import type { Prisma } from "../generated/client.ts";
import { newId } from "../ids.ts";
import { announceInboxes } from "../inbox/announce-inboxes.ts";
import { inTransaction, type Tx } from "../transaction.ts";
import type { DeliveryEvent } from "./delivery-event.ts";
import { type Audience, type TakenEvent, takeEvents } from "./take-events.ts";

/** Whoever hears of an event: unique with it, and in order for one subject. */
export type Target = { target: string; handler: string; endpointId?: string | null };

/** Whose inbox tells of an event of a ticket, and which summary does. */
export type Notice = { accountId: string; kind: NoticeKind; digest: "hourly" | "daily" | null };

export type Plan = {
  /** Who hears of the event by a delivery. */
  targets(event: DeliveryEvent, audience: Audience): readonly Target[];
  /** Whose inbox tells of it. */
  notices(event: DeliveryEvent, audience: Audience): readonly Notice[];
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
 * Takes up to `limit` events that nobody else is fanning out, oldest first, writes one delivery for each target and one line
 * for each inbox and marks them, in one transaction: either all of it holds or none. Events of `except` stay for later. `live`
 * is told at commit. Throws FanOutError when it cannot be decided who hears of an event.
 */
export function fanOut(
  database: Database,
  { limit, except, plan }: { limit: number; except: readonly string[]; plan: Plan },
): Promise<FannedOut> {
  return inTransaction(database, async (tx) => {
    const events = await takeEvents(tx, limit, except);
    if (events.length === 0) return { events: 0, subjectIds: [] };
    const now = new Date();
    const planned = events.map((event) => ({ event, ...planFor(event, plan) }));
    const data = planned.flatMap(({ event, targets }) => targets.map((target) => deliveryRow(event, target, now)));
    if (data.length > 0) await tx.delivery.createMany({ data, skipDuplicates: true });
    await fillInboxes(
      tx,
      planned.flatMap(({ event, notices }) => notices.map((notice) => ({ event, notice }))),
      now,
    );
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

function planFor(
  { audience, ...event }: TakenEvent,
  plan: Plan,
): { targets: readonly Target[]; notices: readonly Notice[] } {
  try {
    return { targets: plan.targets(event, audience), notices: plan.notices(event, audience) };
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

async function fillInboxes(tx: Tx, told: { event: DeliveryEvent; notice: Notice }[], now: Date): Promise<void> {
  if (told.length === 0) return;
  await tx.notification.createMany({
    skipDuplicates: true,
    data: told.map(({ event, notice }) => ({
      id: newId(),
      organizationId: event.organizationId,
      ticketId: event.subjectId,
      eventId: event.id,
      createdAt: now,
      ...notice,
    })),
  });
  await announceInboxes(
    tx,
    told.map(({ event: { organizationId }, notice: { accountId } }) => ({ organizationId, accountId })),
  );
}

async function announce(tx: Tx, messages: string[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.$executeRaw`SELECT pg_notify('live', message) FROM unnest(${messages}::text[]) AS message`;
}
