import type { DeliveryEvent } from "@smartsupport/database";
import { EVENT_TYPES, SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { describe, expect, it } from "vitest";
import { findHandler, SUBSCRIPTIONS } from "./subscriptions.ts";

describe("the map", () => {
  it("has a place for every event, and none besides", () => {
    expect(Object.keys(SUBSCRIPTIONS).toSorted()).toEqual([...EVENT_TYPES].toSorted());
  });

  it("tells outside systems of exactly what they may subscribe to", () => {
    const told = EVENT_TYPES.filter((type) => findHandler(type, "workflow") !== undefined);
    expect(told.toSorted()).toEqual([...SUBSCRIBABLE_EVENTS].toSorted());
  });

  it("names no two handlers of one event alike, since a delivery finds its handler by that name", () => {
    for (const handlers of Object.values(SUBSCRIPTIONS)) {
      const names = handlers.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("tells of notes in inboxes alone: neither mails nor outside systems", () => {
    const people = { requesterId: "ana", assigneeId: "carlo", watcherIds: ["luz"], mentionedIds: [] };
    const ticket = { ...people, lastAskerId: "carlo", openedAtSeq: 1, commentKind: null };
    const listener = { isStaff: true, isMuted: false, mail: { work: "at_once", watched: "at_once" } } as const;
    const audience = {
      ticket,
      listeners: { ana: listener, carlo: listener, luz: listener },
      endpointIds: ["flow"],
      adminIds: ["carmen"],
    };
    const event = {
      type: "ticket.noted",
      actorKind: "clock",
      actorId: null,
      payload: { noteId: "n" },
    } as unknown as DeliveryEvent;
    expect(SUBSCRIPTIONS["ticket.noted"].map(({ name }) => name)).toEqual(["inbox"]);
    for (const handler of SUBSCRIPTIONS["ticket.noted"]) expect(handler.targets(event, audience)).toEqual([]);
  });
});
