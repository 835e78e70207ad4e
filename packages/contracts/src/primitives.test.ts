import { describe, expect, it } from "vitest";
import { line, words } from "./primitives.ts";

describe("one line of text", () => {
  it.each([["Printer"], ["プリンター"], ["الطابعة لا تعمل"], ["🛠"], ["e\u0301"], ["a\u200db"]])("takes %j", (text) => {
    expect(line(50).safeParse(text).success).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \u00a0\u3000"],
    ["what cannot be seen", "\u200b\u200c\u2060\ufeff"],
    ["a turned direction", "invoice\u202egnp.exe"],
    ["an isolate that never ends", "a\u2066b"],
    ["a line break", "a\nb"],
    ["a NUL", "a\0b"],
  ])("refuses %s", (_, text) => {
    expect(line(50).safeParse(text).success).toBe(false);
  });
});

describe("words", () => {
  it("must be seen", () => {
    expect(words(50).safeParse("Thanks\n\n**ok**").success).toBe(true);
    expect(words(50).safeParse("\u200b\n").success).toBe(false);
  });
});
