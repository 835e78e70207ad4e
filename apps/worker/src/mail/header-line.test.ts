import { describe, expect, it } from "vitest";
import { headerLine } from "./header-line.ts";

describe("a value of a header", () => {
  it.each([
    ["a\r\nBcc: all@acme.example", "a Bcc: all@acme.example"],
    ["a\nb", "a b"],
    ["a\rb", "a b"],
    ["a\u0000b", "a b"],
    ["a\u2028b\u2029c\u0085d", "a b c d"],
    ["  many \t spaces ", "many spaces"],
    ["日本語 🖨️", "日本語 🖨️"],
  ])("%j becomes %j", (given, expected) => {
    expect(headerLine(given)).toBe(expected);
  });

  it("is cut between letters, never inside one", () => {
    expect(headerLine("🖨".repeat(400), 10)).toBe(`${"🖨".repeat(9)}…`);
  });
});
