import { expect, test } from "vitest";
import { isMeant, wantedBy } from "./palette-words.ts";

test.each([
  ["printer", { kind: "all", words: "printer" }],
  [" > hold ", { kind: "acts", words: "hold" }],
  ["#2187", { kind: "number", words: "2187" }],
])("%s", (typed, wanted) => {
  expect(wantedBy(typed)).toEqual(wanted);
});

test("words in any order begin the label's words", () => {
  expect(isMeant("Put on hold", "hold")).toBe(true);
  expect(isMeant("Put on hold", "ho pu")).toBe(true);
  expect(isMeant("Put on hold", "old")).toBe(false);
  expect(isMeant("Put on hold", "")).toBe(true);
});
