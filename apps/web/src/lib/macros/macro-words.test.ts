import type { MacroActions } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { macroActs, tidy } from "./macro-words.ts";

const it = { id: "0199f3a0-0000-7000-8000-000000000011", name: "IT" };
const all: MacroActions = {
  priority: "High",
  departmentId: it.id,
  addTags: ["vpn", "remote"],
  removeTags: ["old"],
  assignToMe: true,
  move: { action: "hold", reason: "vendor" },
};

test("says each act once, and each can be taken away by itself", () => {
  const acts = macroActs(all, [it]);
  expect(acts.map(({ words }) => words)).toEqual([
    "Priority High",
    "Department IT",
    "Tag vpn",
    "Tag remote",
    "No tag old",
    "Assign to you",
    "Hold for a vendor",
  ]);
  for (const { words, without } of acts) {
    expect(macroActs(without, [it]).map((act) => act.words)).toEqual(
      acts.map((act) => act.words).filter((other) => other !== words),
    );
  }
});

test("leaves out what says nothing", () => {
  expect(tidy({ addTags: [], assignToMe: false, priority: undefined })).toEqual({});
  expect(macroActs({}, [])).toEqual([]);
});
