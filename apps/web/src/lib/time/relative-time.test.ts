import { expect, test } from "vitest";
import { relativeTime } from "./relative-time.ts";

const NOW = new Date("2026-11-21T12:00:00Z").getTime();

test.each([
  ["2026-11-21T11:59:40Z", "just now", "now"],
  ["2026-11-21T11:44:00Z", "16 minutes ago", "16 m"],
  ["2026-11-21T09:00:00Z", "3 hours ago", "3 h"],
  ["2026-11-21T11:00:00Z", "1 hour ago", "1 h"],
  ["2026-11-21T12:01:00Z", "in 1 minute", "1 m"],
  ["2026-11-20T11:00:00Z", "yesterday", "1 d"],
  ["2026-11-22T13:00:00Z", "tomorrow", "1 d"],
  ["2026-11-18T12:00:00Z", "3 days ago", "3 d"],
  ["2026-11-21T14:00:00Z", "in 2 hours", "2 h"],
  ["2026-11-01T12:00:00Z", "1 Nov", "1 Nov"],
  ["2025-11-01T12:00:00Z", "1 Nov 2025", "1 Nov 2025"],
] as const)("%s", (at, long, short) => {
  expect(relativeTime(at, NOW, "long")).toBe(long);
  expect(relativeTime(at, NOW, "short")).toBe(short);
});
