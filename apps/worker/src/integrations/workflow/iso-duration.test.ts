import { expect, it } from "vitest";
import { isoDuration } from "./iso-duration.ts";

const from = new Date("2026-11-20T08:00:00.000Z");

it.each([
  ["2026-11-20T08:00:59.999Z", "PT0H0M59S"],
  ["2026-11-21T10:05:00.000Z", "PT26H5M0S"],
  ["2026-11-20T07:00:00.000Z", "PT0H0M0S"],
])("until %s is %s", (to, expected) => {
  expect(isoDuration(from, new Date(to))).toBe(expected);
});

it("is null while it lasts", () => {
  expect(isoDuration(from, null)).toBeNull();
});
