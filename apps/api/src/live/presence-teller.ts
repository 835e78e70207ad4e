import { listPresences } from "@smartsupport/core";
import { can } from "@smartsupport/domain";
import type { FastifyInstance } from "fastify";
import type { Listener, LiveHub } from "./live-hub.ts";

export type PresenceTeller = {
  /** Who is at a ticket has changed. */
  changed(organizationId: string, ticketId: string): void;
  /** Somebody who has heard nothing yet; who may not hear of it, hears nothing. */
  welcome(listener: Listener): void;
};

type Room = { tickets: Set<string>; newcomers: Set<Listener>; isBusy: boolean };

const RETRY_MS = 1_000;

/**
 * Tells the staff that listen here who is at which ticket, as the database has it. One read at a time for an organization: what
 * is told later was read later, and a crowd of changes is read at once.
 */
export function openPresenceTeller(app: FastifyInstance, hub: LiveHub): PresenceTeller {
  const rooms = new Map<string, Room>();
  const roomOf = (organizationId: string) => {
    const room = rooms.get(organizationId) ?? { tickets: new Set(), newcomers: new Set(), isBusy: false };
    rooms.set(organizationId, room);
    return room;
  };

  async function tell(organizationId: string, ticketIds: string[], newcomers: Listener[]): Promise<void> {
    const staff = hub.presenceSharers(organizationId);
    if (ticketIds.length > 0 && staff.length > 0) {
      for (const presence of await listPresences(app.core, organizationId, ticketIds)) {
        for (const listener of staff) listener.send({ kind: "presence", ...presence });
      }
    }
    if (newcomers.length === 0) return;
    for (const presence of await listPresences(app.core, organizationId, null)) {
      for (const listener of newcomers) listener.send({ kind: "presence", ...presence });
    }
  }

  async function work(organizationId: string, room: Room): Promise<void> {
    room.isBusy = true;
    while (room.tickets.size + room.newcomers.size > 0) {
      const [tickets, newcomers] = [[...room.tickets], [...room.newcomers]];
      room.tickets.clear();
      room.newcomers.clear();
      try {
        await tell(organizationId, tickets, newcomers);
      } catch (err) {
        app.log.warn({ err }, "who is where could not be read; it is tried again");
        for (const id of tickets) room.tickets.add(id);
        for (const listener of newcomers) room.newcomers.add(listener);
        room.isBusy = false;
        setTimeout(() => start(organizationId), RETRY_MS).unref();
        return;
      }
    }
    rooms.delete(organizationId);
  }

  function start(organizationId: string): void {
    const room = roomOf(organizationId);
    if (!room.isBusy) void work(organizationId, room);
  }

  return {
    changed(organizationId, ticketId) {
      if (hub.presenceSharers(organizationId).length === 0) return;
      roomOf(organizationId).tickets.add(ticketId);
      start(organizationId);
    },
    welcome(listener) {
      if (!can(listener.person, "presence:share")) return;
      const { organizationId } = listener.person;
      roomOf(organizationId).newcomers.add(listener);
      start(organizationId);
    },
  };
}
