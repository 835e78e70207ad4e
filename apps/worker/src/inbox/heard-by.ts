import type { Audience, DeliveryEvent, Notice } from "@smartsupport/database";
import { type Heard, type Hearer, whoHears } from "@smartsupport/domain";

/** Who has to do with a ticket, by account. `authorId` is the person who did it, if it was one. */
export type People = NonNullable<Audience["ticket"]> & { authorId: string | null; reviewerIds: readonly string[] };

/** Whom an event of a ticket concerns, the one that counts first. */
export type Hearers = (people: People, event: DeliveryEvent) => readonly Hearer[];

/** Who is told of an event of a ticket, and how. */
export function heardBy(hearers: Hearers, event: DeliveryEvent, { ticket, listeners }: Audience): Heard[] {
  if (ticket === null) return [];
  const authorId = event.actorKind === "person" ? event.actorId : null;
  const reviewerIds = Object.keys(listeners).filter((id) => (listeners[id]?.mail.review ?? "never") !== "never");
  return whoHears(hearers({ ...ticket, authorId, reviewerIds }, event), {
    listeners,
    authorId,
    participantIds: [ticket.requesterId, ...ticket.watcherIds],
    isForStaff: typeof event.payload.noteId === "string" || OF_THE_DESK.has(event.type),
  });
}

const OF_THE_DESK = new Set<DeliveryEvent["type"]>(["ticket.due_soon", "ticket.overdue"]);

/** The lines of the inboxes. */
export function noticesOf(hearers: Hearers, event: DeliveryEvent, audience: Audience): Notice[] {
  return heardBy(hearers, event, audience)
    .filter(({ isInInbox }) => isInInbox)
    .map(({ accountId, kind, mail }) => ({
      accountId,
      kind,
      digest: mail === "hourly" || mail === "daily" ? mail : null,
    }));
}

/** Everybody who watches, for their inbox: what happened, not what was said. */
export function watchersQuietly({ watcherIds }: People): Hearer[] {
  return watcherIds.map((id) => ({ id, kind: "watched", isQuiet: true }));
}
