import { expect, it } from "vitest";
import { FAILED, lastLine, PASSED, SKIPPED, sum } from "./tally.ts";

it("counts over all suites, in the words that CI reads", () => {
  const suites = [PASSED, { passed: 587, failed: 1, skipped: 2 }, FAILED, SKIPPED];
  expect(lastLine(sum(suites))).toBe("588 passed, 2 failed, 3 skipped");
});
