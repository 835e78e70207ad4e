import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SILENT } from "../log.ts";
import { complainTo } from "./complain.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("says the same once in half a minute, and something new at once", () => {
  const warn = vi.fn();
  const complain = complainTo({ ...SILENT, warn }, "bells");
  for (let nth = 0; nth < 100; nth += 1) complain(new Error("no server"));
  complain(new Error("no room"));
  expect(warn.mock.calls.map(([facts]) => facts.error)).toEqual(["no server", "no room"]);
  vi.advanceTimersByTime(30_000);
  complain(new Error("no server"));
  expect(warn).toHaveBeenCalledTimes(3);
});
