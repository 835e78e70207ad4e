import { describe, expect, it } from "vitest";
import { ACTORS, key, ORGANIZATION, SITUATIONS, ticketFor } from "../../fixtures/lifecycle.ts";
import { reachesTicket, seesTicket, ticketVisibility } from "./visibility.ts";

const all = { kind: "all", organizationId: ORGANIZATION };
const writer = key("writer", "integration-1", ["tickets:status", "comments:write"]);

describe("ticketVisibility", () => {
  it("is the whole organization for staff, for keys that may read and for the desk itself", () => {
    for (const actor of [ACTORS.coordinator, ACTORS.admin, ACTORS.key, ACTORS.clock]) {
      expect(ticketVisibility(actor)).toEqual(all);
    }
    expect(ticketVisibility(ACTORS.foreigner)).toEqual({ kind: "all", organizationId: "org-2" });
  });

  it("is what an employee takes part in, and nothing for a key that may not read", () => {
    expect(ticketVisibility(ACTORS.requester)).toEqual({ ...all, kind: "participant", accountId: "requester" });
    expect(ticketVisibility(writer)).toEqual({ kind: "none" });
  });
});

describe("one ticket", () => {
  it("is seen by the same rule", () => {
    const seers = Object.entries(ACTORS).filter(([name, actor]) => {
      return seesTicket(actor, ticketFor("Open, assigned", name as keyof typeof ACTORS));
    });
    expect(seers.map(([name]) => name).sort()).toEqual(
      [
        "admin",
        "clock",
        "coordinator",
        "coordinator_assignee",
        "coordinator_requester",
        "key",
        "key_without_scope",
        "other_key",
        "requester",
        "watcher",
      ].sort(),
    );
  });

  it("is reached by any key of its organization, because the move's own scope decides", () => {
    expect(seesTicket(writer, SITUATIONS.New)).toBe(false);
    expect(reachesTicket(writer, SITUATIONS.New)).toBe(true);
    expect(reachesTicket({ ...writer, organizationId: "org-2" }, SITUATIONS.New)).toBe(false);
  });
});
