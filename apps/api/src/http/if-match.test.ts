import { describe, expect, it } from "vitest";
import { readIfMatch, versionTag } from "./if-match.ts";

describe("readIfMatch", () => {
  it.each([
    [undefined, null],
    ['"7"', 7],
    ['W/"7"', 7],
    ["7", 7],
    [versionTag(12), 12],
  ])("reads %s", (header, expected) => {
    expect(readIfMatch(header)).toBe(expected);
  });

  it.each(["", "*", '"x"', '"7", "8"', '"-1"', '"99999999999"'])("refuses %s and names the header", (header) => {
    expect(() => readIfMatch(header)).toThrow(
      expect.objectContaining({ code: "invalid_input", errors: [expect.objectContaining({ path: "If-Match" })] }),
    );
  });
});
