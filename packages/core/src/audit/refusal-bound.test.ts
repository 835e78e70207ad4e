import { expect, it } from "vitest";
import { openRefusalBound } from "./refusal-bound.ts";

it("writes so many a minute of each caller, and says which is the last", () => {
  const bound = openRefusalBound(3);
  const now = new Date("2026-11-21T10:00:00Z");
  const later = new Date("2026-11-21T10:01:00Z");
  expect([1, 2, 3, 4, 5].map(() => bound.admit("a", now))).toEqual(["write", "write", "last", "skip", "skip"]);
  expect(bound.admit("b", now)).toBe("write");
  expect(bound.admit("a", later)).toBe("write");
});
