import { expect, it } from "vitest";
import { openAllowance } from "./frame-allowance.ts";

it("lets a burst pass, then as many as a page could need", () => {
  let nowMs = 0;
  const isAllowed = openAllowance(() => nowMs);
  expect(Array.from({ length: 31 }, isAllowed)).toEqual([...Array(30).fill(true), false]);
  nowMs = 1_000;
  expect(Array.from({ length: 6 }, isAllowed)).toEqual([...Array(5).fill(true), false]);
  nowMs = 3_600_000;
  expect(Array.from({ length: 31 }, isAllowed).filter(Boolean)).toHaveLength(30);
});
