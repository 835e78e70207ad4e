import type { DeliveryEvent, Plan } from "@smartsupport/database";
import type { EventType } from "@smartsupport/domain";
import type { Handler } from "../handler.ts";
import { SUBSCRIPTIONS } from "../subscriptions.ts";

/** Asks each handler that the map names for an event who should hear of it. */
export const plan: Plan = {
  targets(event, audience) {
    const handlers: readonly Handler[] = SUBSCRIPTIONS[event.type];
    return handlers.flatMap((handler) =>
      handler.targets(event, audience).map((target) => ({ ...target, handler: handler.name })),
    );
  },
  notices(event, audience) {
    const handlers: readonly Handler[] = SUBSCRIPTIONS[event.type];
    return handlers.flatMap((handler) => handler.notices?.(event, audience) ?? []);
  },
  live,
};

/** What leaves no trace that a requester could see. */
const OF_THE_DESK = new Set<EventType>([
  "ticket.noted",
  "ticket.related",
  "ticket.worked",
  "ticket.mentioned",
  "ticket.due_soon",
  "ticket.overdue",
]);

/** "Ticket X is now version n", for whoever has it on the screen. Nothing private is in it. */
function live({ type, subjectKind, organizationId, subjectId, payload }: DeliveryEvent): string | null {
  if (subjectKind !== "ticket") return null;
  const { number, version } = payload;
  return JSON.stringify({ organizationId, ticketId: subjectId, number, version, isForStaff: OF_THE_DESK.has(type) });
}
