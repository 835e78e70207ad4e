import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gathered } from "./gathered.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  [true, [1, 1, 2, 2]],
  [false, [0, 0, 1, 1]],
])("what is asked for often is done once (the first at once: %s)", (isAtOnce, expected) => {
  const act = vi.fn();
  const { ask } = gathered(act, { isAtOnce });
  const counts: number[] = [];
  const count = () => counts.push(act.mock.calls.length);
  ask();
  count();
  vi.advanceTimersByTime(200);
  ask();
  ask();
  count();
  vi.advanceTimersByTime(300);
  count();
  vi.advanceTimersByTime(5_000);
  count();
  expect(counts).toEqual(expected);
});

test("nothing is done after the end", () => {
  const act = vi.fn();
  const { ask, stop } = gathered(act, { isAtOnce: false });
  ask();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(act).not.toHaveBeenCalled();
});
