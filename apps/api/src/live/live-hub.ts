import type { InboxNotice, LiveMessage, LiveNotice } from "@smartsupport/contracts";
import { audienceFor, type Core, findTicketAudience } from "@smartsupport/core";
import { can, isStaff, type Person, seesTicket } from "@smartsupport/domain";
import { type News, openRecentNews } from "./recent-news.ts";

/** One open socket of a signed-in person. */
export type Listener = {
  person: Person;
  epoch: number;
  send(message: LiveMessage): void;
  /** Ends the socket because its session did. */
  end(): void;
};

/** Who listens in this process, by organization. */
export type LiveHub = {
  add(listener: Listener): void;
  remove(listener: Listener): void;
  all(): Listener[];
  /** Those of an organization who may know who is at a ticket. */
  presenceSharers(organizationId: string): Listener[];
  /** Passes a change on to those who may see the ticket. */
  forward(notice: LiveNotice): Promise<void>;
  /** Tells people that their inbox is not what it was. */
  tellInboxes(notice: InboxNotice): Promise<void>;
  /** Nobody heard what happened meanwhile. */
  missed(): void;
  /** Tells somebody new what was told while they read already: they began so many milliseconds ago. */
  catchUp(listener: Listener, readingForMs: number): Promise<void>;
};

export function openLiveHub(core: Core): LiveHub {
  const rooms = new Map<string, Set<Listener>>();
  const recent = openRecentNews();
  const spread = async (organizationId: string, news: News) => {
    recent.put(organizationId, news);
    await news([...(rooms.get(organizationId) ?? [])]);
  };

  return {
    add(listener) {
      const room = rooms.get(listener.person.organizationId) ?? new Set();
      rooms.set(listener.person.organizationId, room.add(listener));
    },
    remove(listener) {
      const room = rooms.get(listener.person.organizationId);
      room?.delete(listener);
      if (room?.size === 0) rooms.delete(listener.person.organizationId);
    },
    all: () => [...rooms.values()].flatMap((room) => [...room]),
    presenceSharers: (organizationId) =>
      [...(rooms.get(organizationId) ?? [])].filter(({ person }) => can(person, "presence:share")),
    forward: (notice) => spread(notice.organizationId, (room) => tellChange(core, notice, room)),
    tellInboxes: ({ organizationId, inboxOf }) =>
      spread(organizationId, (room) => {
        for (const { person, send } of room) if (inboxOf.includes(person.id)) send({ kind: "inbox" });
      }),
    missed() {
      recent.startOver();
      for (const room of rooms.values()) for (const { send } of room) send({ kind: "missed" });
    },
    async catchUp(listener, readingForMs) {
      if (readingForMs === 0) return;
      const missed = recent.ofLast(readingForMs, listener.person.organizationId);
      if (missed === null) listener.send({ kind: "missed" });
      else for (const news of missed) await news([listener]);
    },
  };
}

async function tellChange(core: Core, notice: LiveNotice, room: Listener[]): Promise<void> {
  const message: LiveMessage = { kind: "ticket", number: notice.number, version: notice.version };
  const others = notice.isForStaff ? [] : room.filter(({ person }) => !isStaff(person));
  for (const listener of room) if (isStaff(listener.person)) listener.send(message);
  for (const listener of await whoSee(core, notice, others)) listener.send(message);
}

/** Those of the listeners who are requester or watcher; the database is asked once, and only if anybody could be. */
async function whoSee(core: Core, notice: LiveNotice, listeners: Listener[]): Promise<Listener[]> {
  if (listeners.length === 0) return [];
  const audience = await findTicketAudience(core, notice.organizationId, notice.ticketId);
  if (!audience) return [];
  return listeners.filter(({ person }) => seesTicket(person, audienceFor(audience, person.id)));
}
