import type { EventType } from "@smartsupport/domain";
import type { EventPayload } from "../outbox.ts";

/** An event of the outbox as the worker reads it. Frozen: the same on every attempt. */
export type DeliveryEvent = {
  id: string;
  organizationId: string;
  type: EventType;
  subjectKind: "ticket" | "account" | "api_key";
  subjectId: string;
  /** Counts the events of the subject, without a gap. */
  eventSeq: number;
  actorKind: "person" | "key" | "clock" | "system";
  /** The account of a person or the integration of a key. */
  actorId: string | null;
  payload: EventPayload;
  occurredAt: Date;
};
