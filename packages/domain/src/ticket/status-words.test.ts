import { describe, expect, it } from "vitest";
import { STATUSES } from "./status.ts";
import { DEFAULT_STATUS_WORDS, mapStatusWord } from "./status-words.ts";

describe("mapStatusWord", () => {
  it.each([
    ["On Process", "In Progress"],
    ["  on   PROCESS ", "In Progress"],
    ["in_progress", "In Progress"],
    ["IN-PROGRESS", "In Progress"],
    ["completed", "Resolved"],
    ["Reopened", "In Progress"],
    ["on hold", "On Hold"],
  ])("reads %j as %s", (word, status) => {
    expect(mapStatusWord(DEFAULT_STATUS_WORDS, word)).toBe(status);
  });

  it.each(["", "  ", "finished?", "constructor", "__proto__", "toString"])("does not know %j", (word) => {
    expect(mapStatusWord(DEFAULT_STATUS_WORDS, word)).toBeNull();
  });

  it("knows every status by its own name, and an integration's own words", () => {
    for (const status of STATUSES) expect(mapStatusWord(DEFAULT_STATUS_WORDS, status)).toBe(status);
    expect(mapStatusWord({ "Für später": "On Hold" }, "FÜR SPÄTER")).toBe("On Hold");
    expect(mapStatusWord({ "Für später": "On Hold" }, "completed")).toBeNull();
  });
});
