import { describe, expect, it } from "vitest";
import { RIGHTS_CELLS, rightsThing } from "../../fixtures/lifecycle.ts";
import { ACTORS, ORGANIZATION } from "../../fixtures/people.ts";
import { can, mayEver, POLICIES } from "./policies.ts";
import type { Verb } from "./verbs.ts";

/** The cells come from a table of words, so the tie of verb and thing is the table's, not the compiler's. */
const mayDo = can as (...given: unknown[]) => boolean;
const verbs = Object.keys(POLICIES) as Verb[];

describe("who may what, cell by cell", () => {
  it("has a line for every verb", () => {
    expect([...new Set(RIGHTS_CELLS.map(({ verb }) => verb))].sort()).toEqual([...verbs].sort());
  });

  it.each(verbs)("%s", (verb) => {
    for (const { thing, actor, may } of RIGHTS_CELLS.filter((cell) => cell.verb === verb)) {
      const actorId = "id" in actor ? actor.id : actor.kind;
      const given = rightsThing(thing, actorId);
      const seen = mayDo(actor, verb, ...(given ? [given] : []));
      expect(seen, `${actorId} on ${thing}`).toBe(may);
      if (may) expect(mayEver(actor, verb), `${actorId} ever`).toBe(true);
    }
  });
});

describe("mayEver", () => {
  it("tells who need not even look for the thing", () => {
    expect(mayEver(ACTORS.requester, "ticket:edit")).toBe(true);
    expect(mayEver(ACTORS.requester, "note:read")).toBe(false);
    expect(mayEver(ACTORS.key, "note:read")).toBe(false);
    expect(mayEver(ACTORS.clock, "ticket:read")).toBe(false);
  });
});

describe("the desk itself", () => {
  it("may set up but not read notes", () => {
    const system = { kind: "system", organizationId: ORGANIZATION } as const;
    expect(can(system, "ticket:create_for_other")).toBe(true);
    expect(can(system, "category:manage")).toBe(true);
    expect(can(system, "audit:read")).toBe(false);
  });
});
