import { describe, expect, it } from "vitest";
import { NOW, SITUATIONS } from "../../fixtures/lifecycle.ts";
import { firstResponseTargetMs, resolutionTargetMs } from "./targets.ts";
import { isTriageOverdue } from "./triage.ts";

describe("isTriageOverdue", () => {
  it.each([
    ["New", true],
    ["Pending, asked while New", true],
    ["Pending, asked while Open", false],
    ["Open, unassigned", false],
    ["Rejected while New", false],
    ["Withdrawn before approval", false],
  ] as const)("%s: %s", (situation, isOverdue) => {
    expect(isTriageOverdue(SITUATIONS[situation], NOW)).toBe(isOverdue);
  });

  it("begins 24 hours after filing", () => {
    const filedAgo = (ms: number) => ({ ...SITUATIONS.New, createdAt: new Date(NOW.getTime() - ms) });
    expect(isTriageOverdue(filedAgo(86_400_000), NOW)).toBe(true);
    expect(isTriageOverdue(filedAgo(86_399_999), NOW)).toBe(false);
  });
});

describe("targets", () => {
  it("are the ones promised, in milliseconds", () => {
    expect(resolutionTargetMs("Critical")).toBe(4 * 3_600_000);
    expect(resolutionTargetMs("Low")).toBe(72 * 3_600_000);
    expect(firstResponseTargetMs("Critical")).toBe(30 * 60_000);
    expect(firstResponseTargetMs("Medium")).toBe(4 * 3_600_000);
  });
});
