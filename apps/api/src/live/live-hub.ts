import type { LiveMessage, LiveNotice } from "@smartsupport/contracts";
import { audienceFor, type Core, findTicketAudience } from "@smartsupport/core";
import { isStaff, type Person, seesTicket } from "@smartsupport/domain";

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
  /** Passes a change on to those who may see the ticket. */
  forward(notice: LiveNotice): Promise<void>;
};

export function openLiveHub(core: Core): LiveHub {
  const rooms = new Map<string, Set<Listener>>();

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
    async forward(notice) {
      const room = [...(rooms.get(notice.organizationId) ?? [])];
      const message: LiveMessage = { kind: "ticket", number: notice.number, version: notice.version };
      const others = notice.isForStaff ? [] : room.filter(({ person }) => !isStaff(person));
      for (const listener of room) if (isStaff(listener.person)) listener.send(message);
      for (const listener of await whoSee(core, notice, others)) listener.send(message);
    },
  };
}

/** Those of the listeners who are requester or watcher; the database is asked once, and only if anybody could be. */
async function whoSee(core: Core, notice: LiveNotice, listeners: Listener[]): Promise<Listener[]> {
  if (listeners.length === 0) return [];
  const audience = await findTicketAudience(core, notice.organizationId, notice.ticketId);
  if (!audience) return [];
  return listeners.filter(({ person }) => seesTicket(person, audienceFor(audience, person.id)));
}
