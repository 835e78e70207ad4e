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

  it("tells nobody outside of notes", () => {
    expect(SUBSCRIPTIONS["ticket.noted"]).toEqual([]);
  });
});
