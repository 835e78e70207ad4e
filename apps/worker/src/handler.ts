import type { Core } from "@smartsupport/core";
import type { Audience, ClaimedDelivery, DeliveryEvent, Notice, Target } from "@smartsupport/database";
import type { MailRoom } from "./mail/mail-room.ts";

/** What handlers stand on. One per process. */
export type WorkerContext = { core: Core; mail: MailRoom };

/** How an attempt to deliver ended. What is not final is tried again. */
export type Outcome =
  | { kind: "delivered"; statusCode?: number }
  | { kind: "failed"; error: string; isFinal: boolean; statusCode?: number; retryAfterMs?: number };

export type HandlerTarget = Omit<Target, "handler">;

/**
 * Brings one kind of event to whoever should hear of it. `name` is kept in the delivery: with the event's type it finds the
 * handler again, so two handlers of one event have different names.
 */
export type Handler = {
  name: string;
  /** Who hears of the event by a delivery; decided when it is fanned out, from what was read along with it. */
  targets(event: DeliveryEvent, audience: Audience): readonly HandlerTarget[];
  /** Whose inbox tells of the event; left out: nobody's. */
  notices?(event: DeliveryEvent, audience: Audience): readonly Notice[];
  /** One attempt. What it throws counts as a failure that may pass. `signal` ends what takes too long. */
  deliver(context: WorkerContext, delivery: ClaimedDelivery, signal: AbortSignal): Promise<Outcome>;
};
