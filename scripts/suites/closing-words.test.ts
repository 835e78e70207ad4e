import { expect, it } from "vitest";
import { closingWords } from "./closing-words.ts";
import { failed, PASSED, SKIPPED, sum, type Tally } from "./tally.ts";

const nothing: Tally = { passed: 0, failed: 0, skipped: 0, red: [], redOnce: [] };

it("counts over all suites, in the words that CI reads, and last", () => {
  const suites = [PASSED, { ...nothing, passed: 587, failed: 1, skipped: 2 }, failed("Unused code", "A"), SKIPPED];
  expect(closingWords(sum(suites)).split("\n").at(-1)).toBe("588 passed, 2 failed, 3 skipped");
});

it("says nothing but the count when nothing was red", () => {
  expect(closingWords(PASSED)).toBe("1 passed, 0 failed, 0 skipped");
});

it("names all that was red, and all that was so only once, with the first lines of what it said", () => {
  const one = failed("a.test.ts > adds", `at a.test.ts:3\n\u001b[31mError: 1\u001b[39m\n${"more\n".repeat(30)}`);
  const other = { ...nothing, passed: 1, redOnce: [{ name: "b.test.ts > waits", error: "Error: too late" }] };
  const words = closingWords(sum([one, other]));
  expect(words).toContain("FAILED: a.test.ts > adds\n    at a.test.ts:3\n    Error: 1\n    more\n");
  expect(words).toContain("PASSED ONLY WHEN RUN AGAIN: b.test.ts > waits\n    Error: too late\n");
  expect(words.split("\n").length).toBeLessThan(20);
});
