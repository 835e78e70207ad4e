import { describe, expect, it } from "vitest";
import { isForEverybody, KEPT_AS, LINK_KINDS, neverCircles, ORIGIN_LINK_KINDS, SEEN_FROM_THERE } from "./links.ts";

describe("ties between tickets", () => {
  it("are kept once and read the other way round from the other side", () => {
    for (const kind of LINK_KINDS) {
      const [here, there] = [KEPT_AS[kind], KEPT_AS[SEEN_FROM_THERE[kind]]];
      expect(there.kind).toBe(here.kind);
      expect(there.isFrom).toBe(kind === "relates" ? here.isFrom : !here.isFrom);
      expect(SEEN_FROM_THERE[SEEN_FROM_THERE[kind]]).toBe(kind);
    }
  });

  it("say of a parent that it is the beginning, and of its child that it is the end", () => {
    expect(KEPT_AS.parent).toEqual({ kind: "parent_of", isFrom: false });
    expect(KEPT_AS.child).toEqual({ kind: "parent_of", isFrom: true });
  });

  it("go in circles only where that says something", () => {
    expect(neverCircles("relates")).toBe(false);
    expect(["blocks", "parent_of", "duplicates"].filter((kind) => !neverCircles(kind as "blocks"))).toEqual([]);
  });

  it("are the desk's own unless they came about by themselves", () => {
    expect(LINK_KINDS.filter(isForEverybody)).toEqual([]);
    expect(ORIGIN_LINK_KINDS.filter((kind) => !isForEverybody(kind))).toEqual([]);
  });
});
