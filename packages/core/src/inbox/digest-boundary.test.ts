import { expect, test } from "vitest";
import { digestBoundary } from "./digest-boundary.ts";

const at = (period: "hourly" | "daily", now: string, zone = "Asia/Manila") =>
  digestBoundary(period, new Date(now), zone).toISOString();

test("an hour ends with the hour", () => {
  expect(at("hourly", "2026-11-21T10:00:00.000Z")).toBe("2026-11-21T10:00:00.000Z");
  expect(at("hourly", "2026-11-21T10:59:59.999Z")).toBe("2026-11-21T10:00:00.000Z");
});

test("a day ends at eight in the morning by the desk's clock", () => {
  expect(at("daily", "2026-11-21T00:00:00.000Z")).toBe("2026-11-21T00:00:00.000Z");
  expect(at("daily", "2026-11-20T23:59:59.999Z")).toBe("2026-11-20T00:00:00.000Z");
  expect(at("daily", "2026-11-21T15:00:00.000Z")).toBe("2026-11-21T00:00:00.000Z");
});

test("the clocks may go forward in between", () => {
  expect(at("daily", "2026-03-29T05:30:00.000Z", "Europe/Berlin")).toBe("2026-03-28T07:00:00.000Z");
  expect(at("daily", "2026-03-29T06:00:00.000Z", "Europe/Berlin")).toBe("2026-03-29T06:00:00.000Z");
});
