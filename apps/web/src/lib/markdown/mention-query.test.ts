import { expect, test } from "vitest";
import { mentionQuery } from "./mention-query.ts";

test.each([
  ["@", ""],
  ["Ask @Raf", "Raf"],
  ["Ask (@Rafael Cr", "Rafael Cr"],
  ["a\n@Ñandú", "Ñandú"],
  ["mail@company", null],
  ["@Rafael Cruz is here", null],
  ["@Rafael Cruz ", null],
  ["no name", null],
])("%j names %j", (text, words) => {
  expect(mentionQuery(text, text.length)?.words ?? null).toBe(words);
});

test("what is to be replaced begins at the sign and ends at the caret", () => {
  expect(mentionQuery("Ask @Raf, please", 8)).toEqual({ words: "Raf", from: 4, to: 8 });
});
