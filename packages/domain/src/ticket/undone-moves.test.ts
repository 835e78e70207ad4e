import { describe, expect, it } from "vitest";
import {
  ACTORS,
  type FixtureActor,
  FULL_INPUT,
  hoursAgo,
  NOW,
  SITUATIONS,
  type Situation,
  ticketFor,
} from "../../fixtures/lifecycle.ts";
import type { Action } from "./action.ts";
import { applyTransition } from "./apply-transition.ts";
import { FINAL_STATUSES, type Status } from "./status.ts";
import type { TicketState } from "./ticket-state.ts";
import { transition } from "./transition.ts";

describe("windows", () => {
  const by = (action: Action, actor: FixtureActor, changes: Partial<TicketState>, situation: Situation) =>
    transition({ ...ticketFor(situation, actor), ...changes }, action, ACTORS[actor], NOW, FULL_INPUT).ok;
  const ms = (hours: number, more: number) => new Date(hoursAgo(hours).getTime() - more);

  it("end to the millisecond", () => {
    const resolved = "Resolved by a person an hour ago";
    expect(by("reopen", "requester", { resolvedAt: ms(168, 0) }, resolved)).toBe(true);
    expect(by("reopen", "requester", { resolvedAt: ms(168, 1) }, resolved)).toBe(false);
    expect(by("close", "clock", { resolvedAt: ms(72, 0) }, resolved)).toBe(true);
    expect(by("close", "clock", { resolvedAt: ms(72, -1) }, resolved)).toBe(false);
    expect(by("undo_reject", "admin", { rejectedAt: ms(24, 0) }, "Rejected while New")).toBe(true);
    expect(by("undo_reject", "admin", { rejectedAt: ms(24, 1) }, "Rejected while New")).toBe(false);
    expect(by("undo_merge", "admin", { mergedAt: ms(720, 0) }, "Merged while In Progress")).toBe(true);
    expect(by("undo_merge", "admin", { mergedAt: ms(720, 1) }, "Merged while In Progress")).toBe(false);
  });
});

describe("a merge taken back", () => {
  it("leaves the ticket as it was, from wherever it was merged", () => {
    const situations = Object.entries(SITUATIONS).filter(([, { status }]) => !isFinal(status));
    expect(situations).toHaveLength(14);
    for (const [name] of situations) {
      const before = ticketFor(name as Situation, "admin");
      const merged = apply(before, "merge");
      expect(apply(merged, "undo_merge"), name).toEqual(before);
    }
  });
});

function isFinal(status: Status): boolean {
  return (FINAL_STATUSES as readonly Status[]).includes(status);
}

function apply(ticket: TicketState, action: Action): TicketState {
  const result = transition(ticket, action, ACTORS.coordinator, NOW, FULL_INPUT);
  if (!result.ok) throw new Error(`${action}: ${result.code}`);
  return applyTransition(ticket, result.transition);
}
