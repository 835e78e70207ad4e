import type { HoldReason, Status } from "@smartsupport/domain";
import { expect, test } from "vitest";
import { progressSteps } from "./progress-steps.ts";

function rail(status: Status, isApproved: boolean, holdReason: HoldReason | null = null): string {
  const approvedAt = isApproved ? "2026-11-21T08:00:00Z" : null;
  const marks = { done: "✓", now: "●", ahead: "○", ended: "×" };
  return progressSteps({ status, approvedAt, holdReason })
    .map(({ label, state }) => `${marks[state]} ${label}`)
    .join(" | ");
}

test.each([
  ["New", false, null, "✓ Sent | ● Waiting for review | ○ Being worked on | ○ Solved | ○ You confirm"],
  ["Pending", false, null, "✓ Sent | ● We need your answer | ○ Being worked on | ○ Solved | ○ You confirm"],
  ["Pending", true, null, "✓ Sent | ✓ Reviewed | ● We need your answer | ○ Solved | ○ You confirm"],
  ["Open", true, null, "✓ Sent | ✓ Reviewed | ● Accepted, next in line | ○ Solved | ○ You confirm"],
  ["In Progress", true, null, "✓ Sent | ✓ Reviewed | ● Being worked on | ○ Solved | ○ You confirm"],
  ["On Hold", true, "part", "✓ Sent | ✓ Reviewed | ● Waiting for a part | ○ Solved | ○ You confirm"],
  ["Resolved", true, null, "✓ Sent | ✓ Reviewed | ✓ Being worked on | ✓ Solved | ● Please confirm"],
  ["Closed", true, null, "✓ Sent | ✓ Reviewed | ✓ Being worked on | ✓ Solved | ✓ Done"],
  ["Rejected", false, null, "✓ Sent | × Not accepted"],
  ["Withdrawn", false, null, "✓ Sent | × You withdrew it"],
  ["Withdrawn", true, null, "✓ Sent | ✓ Reviewed | × You withdrew it"],
] as const)("%s (approved: %s, hold: %s)", (status, isApproved, holdReason, expected) => {
  expect(rail(status, isApproved, holdReason)).toBe(expected);
});
