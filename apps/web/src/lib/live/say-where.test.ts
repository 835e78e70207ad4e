import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sayWhere } from "./say-where.ts";
import { whereabouts } from "./whereabouts.ts";

const say = vi.fn();
let where = { again: () => {}, stop: () => {} };
const here = (number: string, doing = "looking") => ({ kind: "here", number, doing });
const said = () => say.mock.calls.map(([frame]) => frame);

beforeEach(() => {
  vi.useFakeTimers();
  say.mockClear();
  where = sayWhere(say);
});

afterEach(() => {
  whereabouts.leave("TX0001");
  whereabouts.leave("TX0009");
  where.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("says where one is at once, and again while one stays", () => {
  whereabouts.enter("TX0001");
  vi.advanceTimersByTime(0);
  whereabouts.doing("replying");
  vi.advanceTimersByTime(300);
  vi.advanceTimersByTime(2_500);
  expect(said()).toEqual([here("TX0001"), here("TX0001", "replying"), here("TX0001", "replying")]);
  whereabouts.leave("TX0001");
  vi.advanceTimersByTime(10_000);
  expect(said().slice(3)).toEqual([{ kind: "away" }]);
});

test("whoever runs through the queue says only where they stop", () => {
  for (const number of ["TX0001", "TX0002", "TX0003", "TX0009"]) {
    whereabouts.enter(number);
    vi.advanceTimersByTime(50);
    if (number !== "TX0009") whereabouts.leave(number);
  }
  vi.advanceTimersByTime(300);
  expect(said()).toEqual([here("TX0001"), here("TX0009")]);
});

test("says it again on a new line, and nothing where there is nothing to say", () => {
  where.again();
  expect(said()).toEqual([]);
  whereabouts.enter("TX0001");
  vi.advanceTimersByTime(0);
  where.again();
  expect(said()).toEqual([here("TX0001"), here("TX0001")]);
});

test("says no more while nobody can see the page, and at once when somebody does", () => {
  whereabouts.enter("TX0001");
  vi.advanceTimersByTime(0);
  const sight = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  vi.advanceTimersByTime(30_000);
  expect(said()).toHaveLength(1);
  sight.mockReturnValue("visible");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(said()).toHaveLength(2);
});
