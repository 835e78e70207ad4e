import { expect, it } from "vitest";
import { welchT } from "./welch.ts";

it("counts in standard errors", () => {
  // Means 2 and 4, variances 1 and 4, three of each.
  expect(welchT([1, 2, 3], [2, 4, 6])).toBeCloseTo(-2 / Math.sqrt(5 / 3), 10);
  expect(welchT([1, 2, 3], [1, 2, 3])).toBe(0);
});
