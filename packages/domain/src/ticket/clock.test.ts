import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTORS, FULL_INPUT, hoursAgo, NOW, SITUATIONS } from "../../fixtures/lifecycle.ts";
import type { Calendar } from "./calendar.ts";
import { type ClockInterval, clockNow, dueAt, elapsedMs, intervalOf } from "./clock.ts";
import { transition } from "./transition.ts";

const MINUTE_MS = 60_000;
const START = new Date("2026-11-17T08:00:00Z");

const after = (minutes: number) => new Date(START.getTime() + minutes * MINUTE_MS);
const entry = (minutes: number, state: ClockInterval["state"]): ClockInterval => ({
  at: after(minutes),
  state,
  reason: "",
});

const worked = [entry(0, "running"), entry(30, "paused"), entry(90, "running"), entry(120, "stopped")];

describe("elapsedMs", () => {
  it.each([
    [-1, 0],
    [0, 0],
    [30, 30],
    [60, 30],
    [90, 30],
    [100, 40],
    [120, 60],
    [500, 60],
  ])("after %i minutes is %i minutes", (minutes, counted) => {
    expect(elapsedMs(worked, after(minutes))).toBe(counted * MINUTE_MS);
  });

  it("goes on where it stopped when a ticket is reopened", () => {
    expect(elapsedMs([...worked, entry(1000, "running")], after(1010))).toBe(70 * MINUTE_MS);
  });

  it("does not mind the order of the rows, nor two of one instant", () => {
    expect(elapsedMs([...worked].reverse(), after(500))).toBe(60 * MINUTE_MS);
    expect(elapsedMs([entry(0, "running"), entry(0, "stopped")], after(500))).toBe(0);
  });
});

describe("dueAt", () => {
  const dueMinutes = (intervals: ClockInterval[], targetMinutes: number, nowMinutes: number) => {
    const due = dueAt(intervals, targetMinutes * MINUTE_MS, after(nowMinutes));
    return due && (due.getTime() - START.getTime()) / MINUTE_MS;
  };

  it("is the target after the start while nothing paused it", () => expect(dueMinutes(worked, 45, 10)).toBe(45));
  it("is unknown in a pause", () => expect(dueMinutes(worked, 45, 60)).toBeNull());
  it("has moved by the pause afterwards", () => expect(dueMinutes(worked, 45, 95)).toBe(105));
  it("keeps saying when the target was missed", () => {
    expect(dueMinutes(worked, 20, 25)).toBe(20);
    expect(dueMinutes(worked, 20, 60)).toBe(20);
    expect(dueMinutes(worked, 30, 60)).toBe(30);
    expect(dueMinutes(worked, 45, 500)).toBe(105);
  });
  it("is unknown once stopped in time, and before the start", () => {
    expect(dueMinutes(worked, 61, 500)).toBeNull();
    expect(dueMinutes(worked, 61, -1)).toBeNull();
  });
  it("follows a new target, so that a change of priority needs nothing rewritten", () => {
    expect(dueMinutes(worked, 240, 10)).toBe(240);
    expect(dueMinutes(worked, 480, 10)).toBe(480);
  });
});

describe("another calendar", () => {
  /** Every other hour counts, so that 90 counted minutes from the start last until 2.5 hours later. */
  const everyOtherHour: Calendar = {
    between: (from, to) => open(to) - open(from),
    add: (from, countedMs) => {
      let at = from.getTime();
      while (open(new Date(at)) - open(from) < countedMs) at += MINUTE_MS;
      return new Date(at);
    },
  };
  const open = (at: Date) => {
    const ms = at.getTime() - START.getTime();
    const pair = 120 * MINUTE_MS;
    return Math.floor(ms / pair) * 60 * MINUTE_MS + Math.min(ms % pair, 60 * MINUTE_MS);
  };

  it("decides what counts and when it is due", () => {
    const running = [entry(0, "running")];
    expect(elapsedMs(running, after(110), everyOtherHour)).toBe(60 * MINUTE_MS);
    expect(dueAt(running, 90 * MINUTE_MS, after(10), everyOtherHour)).toEqual(after(150));
  });
});

describe("for any history", () => {
  const states = fc.constantFrom("running", "paused", "stopped");
  const history = fc
    .array(fc.record({ gap: fc.integer({ min: 0, max: 5000 }), state: states }), { minLength: 1, maxLength: 20 })
    .map((steps) => {
      let minutes = 0;
      return steps.map(({ gap, state }) => {
        minutes += gap;
        return entry(minutes, state);
      });
    });
  const later = fc.integer({ min: 0, max: 200_000 });

  it("counts every millisecond that ran and none that did not", () => {
    fc.assert(
      fc.property(history, later, (intervals, minutes) => {
        // Minute by minute, another way of counting.
        const at = Math.min(minutes, 3000);
        let counted = 0;
        for (let minute = 0; minute < at; minute++) {
          if (intervals.findLast((one) => one.at <= after(minute))?.state === "running") counted++;
        }
        expect(elapsedMs(intervals, after(at))).toBe(counted * MINUTE_MS);
      }),
    );
  });

  it("a pause never counts and moves what is due by exactly its length", () => {
    const pause = fc.record({ at: fc.integer({ min: 0, max: 99 }), length: fc.integer({ min: 1, max: 9999 }) });
    fc.assert(
      fc.property(pause, fc.integer({ min: 100, max: 999 }), ({ at, length }, targetMinutes) => {
        const running = [entry(0, "running")];
        const paused = [...running, entry(at, "paused"), entry(at + length, "running")];
        const now = after(at + length);
        const target = targetMinutes * MINUTE_MS;
        expect(elapsedMs(paused, now)).toBe(elapsedMs(running, now) - length * MINUTE_MS);
        const shift = Number(dueAt(paused, target, now)) - Number(dueAt(running, target, now));
        expect(shift).toBe(length * MINUTE_MS);
      }),
    );
  });

  it("never runs back, and reaches the target when it says so", () => {
    fc.assert(
      fc.property(history, later, later, (intervals, a, b) => {
        const [first, second] = [after(Math.min(a, b)), after(Math.max(a, b))];
        expect(elapsedMs(intervals, second)).toBeGreaterThanOrEqual(elapsedMs(intervals, first));
        const due = dueAt(intervals, 60 * MINUTE_MS, second);
        if (due) expect(elapsedMs(intervals, due)).toBe(60 * MINUTE_MS);
        else expect(elapsedMs(intervals, second)).toBeLessThan(60 * MINUTE_MS);
      }),
    );
  });
});

describe("clockNow", () => {
  it("says since when the present state holds, over entries that repeat it", () => {
    const repeated = [entry(0, "running"), entry(10, "paused"), entry(20, "paused")];
    expect(clockNow(repeated, after(25))).toEqual({ state: "paused", since: after(10) });
    expect(clockNow(repeated, after(5))).toEqual({ state: "running", since: START });
    expect(clockNow(repeated, after(-5))).toBeNull();
  });
});

describe("intervalOf", () => {
  it("is the entry that a move adds", () => {
    const held = transition(SITUATIONS["Open, unassigned"], "hold", ACTORS.admin, NOW, FULL_INPUT);
    const claimed = transition(SITUATIONS["Open, unassigned"], "claim", ACTORS.admin, NOW);
    expect(held.ok && intervalOf(held.transition, NOW)).toEqual({ at: hoursAgo(0), state: "paused", reason: "hold" });
    expect(claimed.ok && intervalOf(claimed.transition, NOW)).toBeNull();
  });
});
