import { expect, test } from "vitest";
import { dueState } from "./due-state.ts";

const now = new Date(2026, 10, 17, 10, 0).getTime();
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const open = { status: "Open", priority: "High" } as const;

test.each([
  [{ ...open, dueAt: at(-102) }, "over", "−1 h 42 m"],
  [{ ...open, dueAt: at(0) }, "over", "−0 m"],
  [{ ...open, dueAt: at(51) }, "soon", "51 m"],
  [{ ...open, dueAt: at(120) }, "soon", "2 h"],
  [{ ...open, dueAt: at(185) }, "later", "3 h 05 m"],
  [{ ...open, dueAt: at(24 * 60 + 45) }, "later", "Wed 10:45"],
  [{ ...open, dueAt: at(9 * 24 * 60) }, "later", "26 Nov"],
  [{ status: "On Hold", priority: "Low", dueAt: null }, "paused", "Paused"],
  [{ status: "Pending", priority: "Low", dueAt: null }, "paused", "Paused"],
  [{ status: "Pending", priority: null, dueAt: null }, "none", "–"],
  [{ status: "New", priority: null, dueAt: null }, "none", "–"],
  [{ status: "Resolved", priority: "High", dueAt: at(-60) }, "none", "–"],
] as const)("%j is %s: %s", (ticket, tone, words) => {
  expect(dueState(ticket, now)).toMatchObject({ tone, words });
});
