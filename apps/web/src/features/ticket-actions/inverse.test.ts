import type { Ticket, TransitionBody } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { anId, aTicket, hoursAgo } from "../../../test/tickets.ts";
import { inverseOf } from "./inverse.ts";

const ben = { id: anId(5), name: "Ben Cruz", hasPhoto: false };
const before = aTicket({ status: "On Hold", holdReason: "part", resumeAt: hoursAgo(-3), assignee: ben });
const after = aTicket({ availableActions: ["hold", "resume", "undo_reject", "assign"] });

test.each<[TransitionBody, TransitionBody]>([
  [{ action: "hold", reason: "part" }, { action: "resume" }],
  [{ action: "resume" }, { action: "hold", reason: "part", resumeAt: before.resumeAt }],
  [{ action: "reject", reason: "twice" }, { action: "undo_reject" }],
  [
    { action: "assign", assigneeId: null },
    { action: "assign", assigneeId: ben.id },
  ],
])("%j is taken back by %j", (body, inverse) => {
  expect(inverseOf(body, before, after)).toEqual(inverse);
});

test("a time to resume that has passed is not set again", () => {
  const late: Ticket = { ...before, resumeAt: hoursAgo(1) };
  expect(inverseOf({ action: "resume" }, late, after)).toEqual({ action: "hold", reason: "part", resumeAt: null });
});

test("what the lifecycle cannot take back has no undo", () => {
  expect(inverseOf({ action: "resolve", note: "done" }, before, after)).toBeNull();
  expect(inverseOf({ action: "reject", reason: "twice" }, before, aTicket())).toBeNull();
});
