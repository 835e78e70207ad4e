import { ACTORS, NOW, ticketFor } from "@smartsupport/domain/fixtures";
import { expect, test } from "vitest";
import { applyTransition } from "./apply-transition.ts";
import { dueAt, intervalOf } from "./clock.ts";
import { isTransition, takeBack, transition } from "./transition.ts";

const HOUR_MS = 3_600_000;
const later = new Date(NOW.getTime() + HOUR_MS);
const open = ticketFor("Open, assigned", "coordinator");

test("a hold that is taken back leaves the ticket and its clock as they were", () => {
  const result = transition(open, "hold", ACTORS.coordinator, NOW, { holdReason: "part", resumeAt: later });
  if (!result.ok) throw new Error(result.code);
  const held = applyTransition(open, result.transition);
  const before = { status: open.status, returnTo: null, holdReason: null, resumeAt: null };
  const back = takeBack(held, "hold", before, ACTORS.coordinator, NOW);
  if (!back) throw new Error("refused");
  expect(isTransition(back)).toBe(true);
  expect(applyTransition(held, back)).toEqual(open);
  const start = { at: new Date(NOW.getTime() - HOUR_MS), state: "running" as const, reason: "approve" };
  const story = [start, intervalOf(result.transition, NOW), intervalOf(back, later)].filter((entry) => entry !== null);
  expect(dueAt(story, 8 * HOUR_MS, later)).toEqual(dueAt([start], 8 * HOUR_MS, later));
});

test("is for the desk alone", () => {
  const before = { assigneeId: null };
  expect(takeBack(open, "assign", before, ACTORS.coordinator, NOW)).not.toBeNull();
  for (const actor of [ACTORS.requester, ACTORS.stranger, ACTORS.clock] as const) {
    expect(takeBack(open, "assign", before, actor, NOW)).toBeNull();
  }
});
