import { describe, expect, it } from "vitest";
import { backoffMs, MAX_ATTEMPTS } from "./backoff.ts";

const most = () => 1;
const least = () => 0;

describe("the wait before the next attempt", () => {
  it("doubles from two seconds to an hour", () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => backoffMs(index + 1, 0, most) / 1000);
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600, 3600]);
    expect(waits.reduce((sum, wait) => sum + wait) / 3600).toBeCloseTo(5.1, 1);
  });

  it("takes off up to a half at random, so that what failed together spreads out", () => {
    expect([backoffMs(4, 0, least), backoffMs(4, 0, most)]).toEqual([8_000, 16_000]);
    const waits = new Set(Array.from({ length: 50 }, () => backoffMs(8)));
    expect(waits.size).toBeGreaterThan(40);
  });

  it("is never less than the receiver asked for, and never more than a day for its sake", () => {
    expect(backoffMs(1, 90_000, most)).toBe(90_000);
    expect(backoffMs(6, 1_000, most)).toBe(64_000);
    expect(backoffMs(1, 10 ** 12, most)).toBe(86_400_000);
  });

  it("stays finite after any number of attempts", () => {
    expect(backoffMs(5_000, 0, most)).toBe(3_600_000);
  });
});
