import type { Actor, EventType } from "@smartsupport/domain";
import { newId } from "./ids.ts";
import type { Tx } from "./transaction.ts";

/** Payloads carry ids and plain facts, never links and never the words of a note. */
export type EventPayload = Record<string, string | number | boolean | null>;

export type NewEvent = {
  organizationId: string;
  type: EventType;
  subject: { kind: "ticket" | "account" | "api_key"; id: string };
  /** Counted up under the subject's row lock by whoever writes the subject, in the same transaction. */
  eventSeq: number;
  actor: Actor;
  payload: EventPayload;
  occurredAt: Date;
};

/**
 * Writes an event into the outbox, inside the command's transaction: it exists exactly when the command took effect.
 * The database tells the relay at commit. Returns the event's id.
 */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<string> {
  const id = newId();
  await tx.outboxEvent.create({
    data: {
      id,
      organizationId: event.organizationId,
      type: event.type,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      eventSeq: event.eventSeq,
      ...actorColumns(event.actor),
      payload: event.payload,
      occurredAt: event.occurredAt,
    },
    select: { id: true },
  });
  return id;
}

/** How a row names whoever acted: a person by account, a key by its integration, the desk by nothing. */
export function actorColumns(actor: Actor): { actorKind: Actor["kind"]; actorId: string | null } {
  if (actor.kind === "person") return { actorKind: "person", actorId: actor.id };
  if (actor.kind === "key") return { actorKind: "key", actorId: actor.integrationId };
  return { actorKind: actor.kind, actorId: null };
}
