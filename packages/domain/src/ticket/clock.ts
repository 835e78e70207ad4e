import { ALWAYS_OPEN, type Calendar } from "./calendar.ts";
import type { Transition } from "./transition-result.ts";

export const CLOCK_STATES = ["running", "paused", "stopped"] as const;

export type ClockState = (typeof CLOCK_STATES)[number];

/** From `at` on the clock was in this state, until the next entry. A ticket's list only ever grows. */
export type ClockInterval = { at: Date; state: ClockState; reason: string };

/** Counted milliseconds in which the clock ran, up to now. Pauses and stops never count. */
export function elapsedMs(intervals: readonly ClockInterval[], now: Date, calendar: Calendar = ALWAYS_OPEN): number {
  return runs(intervals, now).reduce((sum, { from, to }) => sum + calendar.between(from, to), 0);
}

/**
 * When the target is, or was, reached if the clock keeps running as it does now. Null while nobody can say: the clock
 * has not started, is paused, or stopped in time.
 */
export function dueAt(
  intervals: readonly ClockInterval[],
  targetMs: number,
  now: Date,
  calendar: Calendar = ALWAYS_OPEN,
): Date | null {
  let leftMs = targetMs;
  for (const { from, to, isOpen } of runs(intervals, now)) {
    const countedMs = calendar.between(from, to);
    if (isOpen || countedMs >= leftMs) return calendar.add(from, leftMs);
    leftMs -= countedMs;
  }
  return null;
}

/** The state the clock is in and since when; null if it never started. */
export function clockNow(intervals: readonly ClockInterval[], now: Date): { state: ClockState; since: Date } | null {
  const past = inOrder(intervals, now);
  const last = past.at(-1);
  if (!last) return null;
  const changedAt = past.findLastIndex(({ state }) => state !== last.state) + 1;
  return { state: last.state, since: past[changedAt]?.at ?? last.at };
}

const STATE_AFTER = { run: "running", pause: "paused", stop: "stopped" } as const;

/** The entry that a move adds to the ticket's list, or null if it leaves the clock alone. */
export function intervalOf({ clock, action, clockAt }: Transition, at: Date): ClockInterval | null {
  return clock && { at: clockAt ?? at, state: STATE_AFTER[clock], reason: action };
}

/** The stretches in which the clock ran, until now; `isOpen` if it still does. */
function runs(intervals: readonly ClockInterval[], now: Date): { from: Date; to: Date; isOpen: boolean }[] {
  const past = inOrder(intervals, now);
  return past.flatMap(({ at, state }, index) => {
    const next = past[index + 1]?.at;
    return state === "running" ? [{ from: at, to: next ?? now, isOpen: next === undefined }] : [];
  });
}

/** Rows may come from the database in any order; those of the same instant keep theirs. */
function inOrder(intervals: readonly ClockInterval[], now: Date): ClockInterval[] {
  return intervals.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
}
