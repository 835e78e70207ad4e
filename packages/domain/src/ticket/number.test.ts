import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, parseNumber } from "./number.ts";

describe("ticket numbers", () => {
  it.each([
    [1, "TX0001"],
    [9999, "TX9999"],
    [10_000, "TX10000"],
  ])("%i is %s", (value, number) => {
    expect(formatNumber("TX", value)).toBe(number);
    expect(parseNumber(number)).toEqual({ prefix: "TX", value });
  });

  it("reads what people type", () => expect(parseNumber(" tx0042 ")).toEqual({ prefix: "TX", value: 42 }));

  it.each(["TX1", "TX0000", "TX00001", "0001", "TX 0001", "TX0001x", ""])("%j is none", (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it("come back whole", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,6}$/), fc.integer({ min: 1, max: 999_999_999 }), (prefix, value) => {
        expect(parseNumber(formatNumber(prefix, value))).toEqual({ prefix, value });
      }),
    );
  });
});
