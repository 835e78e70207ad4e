import { describe, expect, it } from "vitest";
import {
  ACTORS,
  FULL_INPUT,
  LIFECYCLE_CELLS,
  NOW,
  SITUATIONS,
  type Situation,
  ticketFor,
} from "../../fixtures/lifecycle.ts";
import { ACTIONS } from "./action.ts";
import { applyTransition } from "./apply-transition.ts";
import { availableActions } from "./available-actions.ts";
import { STATUSES } from "./status.ts";
import { transition } from "./transition.ts";

describe("the lifecycle, cell by cell", () => {
  it("has a cell for every action in every status for everybody", () => {
    const seen = new Set(Object.values(SITUATIONS).map(({ status }) => status));
    expect([...seen].sort()).toEqual([...STATUSES].sort());
    expect(LIFECYCLE_CELLS).toHaveLength(Object.keys(SITUATIONS).length * ACTIONS.length * 12);
  });

  it.each(Object.keys(SITUATIONS) as Situation[])("%s", (situation) => {
    for (const { action, actor, expected } of LIFECYCLE_CELLS.filter((cell) => cell.situation === situation)) {
      const ticket = ticketFor(situation, actor);
      const result = transition(ticket, action, ACTORS[actor], NOW, FULL_INPUT);
      const seen = result.ok
        ? { to: result.transition.to, after: applyTransition(ticket, result.transition).status }
        : { refused: result.code };
      const wanted = "to" in expected ? { ...expected, after: expected.to } : expected;
      expect(seen, `${actor} ${action}`).toEqual(wanted);
    }
  });
});

describe("availableActions", () => {
  it("offers exactly the moves that succeed, and a refusal repeats them", () => {
    for (const { situation, action, actor, expected } of LIFECYCLE_CELLS) {
      const ticket = ticketFor(situation, actor);
      const offered = availableActions(ticket, ACTORS[actor], NOW);
      expect(offered.includes(action), `${situation}: ${actor} ${action}`).toBe("to" in expected);
      const result = transition(ticket, action, ACTORS[actor], NOW, FULL_INPUT);
      if (!result.ok) expect(result).toMatchObject({ from: ticket.status, action, allowed: offered, missing: [] });
    }
  });
});
