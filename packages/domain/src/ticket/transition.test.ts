import { describe, expect, it } from "vitest";
import {
  ACTORS,
  type FixtureActor,
  FULL_INPUT,
  hoursAgo,
  INTEGRATION,
  key,
  NOW,
  type Situation,
  ticketFor,
} from "../../fixtures/lifecycle.ts";
import type { Action } from "./action.ts";
import { applyTransition } from "./apply-transition.ts";
import type { MoveInput } from "./move.ts";
import type { TicketState } from "./ticket-state.ts";
import { isTransition, transition } from "./transition.ts";
import type { Transition } from "./transition-result.ts";

const left = { returnTo: null, holdReason: null, resumeAt: null };

describe("what each move sets, tells and does to the clock", () => {
  it.each<[Action, Situation, FixtureActor, Partial<TicketState>, Transition["event"], Transition["clock"]]>([
    [
      "approve",
      "New",
      "coordinator",
      {
        ...left,
        status: "Open",
        approvedAt: NOW,
        priority: "High",
        departmentId: "department-1",
        assigneeId: "coordinator_assignee",
      },
      "ticket.opened",
      "run",
    ],
    [
      "reject",
      "New",
      "admin",
      { ...left, status: "Rejected", rejectedAt: NOW, statusBeforeReject: "New" },
      "ticket.rejected",
      null,
    ],
    [
      "reject",
      "Pending, asked while New",
      "admin",
      { ...left, status: "Rejected", rejectedAt: NOW, statusBeforeReject: "Pending" },
      "ticket.rejected",
      null,
    ],
    ["ask", "New", "coordinator", { status: "Pending", returnTo: "New" }, "ticket.asked", null],
    ["ask", "In Progress, assigned", "key", { status: "Pending", returnTo: "In Progress" }, "ticket.asked", "pause"],
    ["answer", "Pending, asked while New", "requester", { ...left, status: "New" }, "ticket.answered", null],
    ["answer", "Pending, asked while Open", "requester", { ...left, status: "Open" }, "ticket.answered", "run"],
    ["claim", "Open, unassigned", "admin", { status: "In Progress", assigneeId: "admin" }, "ticket.claimed", null],
    ["claim", "Open, assigned", "key", { status: "In Progress" }, "ticket.claimed", null],
    [
      "assign",
      "On Hold from Open, no resume time",
      "admin",
      { assigneeId: "coordinator_assignee" },
      "ticket.assigned",
      null,
    ],
    [
      "hold",
      "Open, unassigned",
      "coordinator",
      { status: "On Hold", returnTo: "Open", holdReason: "part", resumeAt: null },
      "ticket.held",
      "pause",
    ],
    [
      "resume",
      "On Hold from In Progress, resume time reached",
      "clock",
      { ...left, status: "In Progress" },
      "ticket.resumed",
      "run",
    ],
    [
      "resolve",
      "Pending, asked while Open",
      "admin",
      { ...left, status: "Resolved", resolvedAt: NOW, resolvedByIntegrationId: null },
      "ticket.resolved",
      "stop",
    ],
    [
      "resolve",
      "In Progress, assigned",
      "key",
      { ...left, status: "Resolved", resolvedAt: NOW, resolvedByIntegrationId: INTEGRATION },
      "ticket.resolved",
      "stop",
    ],
    [
      "close",
      "Resolved by a person an hour ago",
      "requester",
      { status: "Closed", closedAt: NOW, closedBy: "requester" },
      "ticket.closed",
      null,
    ],
    [
      "close",
      "Resolved by a person an hour ago",
      "admin",
      { status: "Closed", closedAt: NOW, closedBy: "staff" },
      "ticket.closed",
      null,
    ],
    [
      "close",
      "Resolved by a person 8 days ago",
      "clock",
      { status: "Closed", closedAt: NOW, closedBy: "clock" },
      "ticket.closed",
      null,
    ],
    [
      "reopen",
      "Closed by the clock, resolved 7 days ago",
      "requester",
      {
        status: "In Progress",
        reopenCount: 1,
        resolvedAt: null,
        resolvedByIntegrationId: null,
        closedAt: null,
        closedBy: null,
      },
      "ticket.reopened",
      "run",
    ],
    [
      "withdraw",
      "On Hold from In Progress, resume time ahead",
      "requester",
      { ...left, status: "Withdrawn" },
      "ticket.withdrawn",
      "stop",
    ],
    ["withdraw", "New", "requester", { ...left, status: "Withdrawn" }, "ticket.withdrawn", null],
    [
      "undo_reject",
      "Rejected while New",
      "admin",
      { status: "New", rejectedAt: null, statusBeforeReject: null, returnTo: null },
      "ticket.reject_undone",
      null,
    ],
    [
      "undo_reject",
      "Rejected while Pending",
      "admin",
      { status: "Pending", rejectedAt: null, statusBeforeReject: null, returnTo: "New" },
      "ticket.reject_undone",
      null,
    ],
    ["follow_up", "Closed by staff", "requester", {}, "ticket.created", null],
    [
      "merge",
      "On Hold from In Progress, resume time ahead",
      "coordinator",
      {
        status: "Closed",
        mergedIntoId: "ticket-2",
        mergedAt: NOW,
        statusBeforeMerge: "On Hold",
        closedAt: NOW,
        closedBy: "staff",
      },
      "ticket.merged",
      null,
    ],
    [
      "undo_merge",
      "Merged while On Hold, 30 days ago",
      "admin",
      {
        status: "On Hold",
        mergedIntoId: null,
        mergedAt: null,
        statusBeforeMerge: null,
        closedAt: null,
        closedBy: null,
      },
      "ticket.merge_undone",
      null,
    ],
  ])("%s from %s by %s", (action, situation, actor, changes, event, clock) => {
    const before = ticketFor(situation, actor);
    const made = make(before, action, actor, FULL_INPUT);
    expect(made).toMatchObject({ action, from: before.status, event, clock });
    expect(made.changes).toEqual(changes);
    expect(applyTransition(before, made)).toEqual({ ...before, ...changes });
  });
});

describe("what a move asks for", () => {
  it.each<[Action, Situation, FixtureActor, string[]]>([
    ["approve", "New", "coordinator", ["priority", "departmentId"]],
    ["reject", "New", "coordinator", ["reason"]],
    ["ask", "Open, unassigned", "key", ["question"]],
    ["answer", "Pending, asked while Open", "requester", ["answer"]],
    ["assign", "Open, unassigned", "admin", ["assigneeId"]],
    ["hold", "Open, unassigned", "admin", ["holdReason"]],
    ["resolve", "Open, unassigned", "key", ["note"]],
    ["close", "Resolved by a person an hour ago", "requester", ["rating"]],
    ["close", "Resolved by a person an hour ago", "admin", ["reason"]],
    ["reopen", "Resolved by a person an hour ago", "requester", ["comment"]],
    ["withdraw", "New", "requester", ["reason"]],
    ["merge", "New", "coordinator", ["mergeIntoId"]],
  ])("%s in %s by %s", (action, situation, actor, missing) => {
    const blank: MoveInput = { reason: " ", question: "\n", answer: "", note: "", comment: "", rating: 6 };
    for (const input of [{}, blank]) {
      const result = transition(ticketFor(situation, actor), action, ACTORS[actor], NOW, input);
      expect(result).toMatchObject({ ok: false, code: "missing_input", missing });
    }
  });

  it.each<[Action, Situation, FixtureActor]>([
    ["answer", "Pending, asked while Open", "admin"],
    ["claim", "Open, unassigned", "key"],
    ["resume", "On Hold from Open, no resume time", "admin"],
    ["close", "Resolved by a person 8 days ago", "clock"],
    ["reopen", "Resolved by a person an hour ago", "admin"],
    ["undo_reject", "Rejected while New", "admin"],
    ["follow_up", "Closed by staff", "requester"],
  ])("nothing: %s in %s by %s", (action, situation, actor) => {
    expect(transition(ticketFor(situation, actor), action, ACTORS[actor], NOW).ok).toBe(true);
  });

  it("is content with what triage has already set, and takes nobody for an assignee", () => {
    const triaged: TicketState = { ...ticketFor("New", "admin"), priority: "Low", departmentId: "d", assigneeId: "a" };
    expect(make(triaged, "approve", "admin", {}).changes).toMatchObject({ priority: "Low", departmentId: "d" });
    expect(make(triaged, "approve", "admin", {}).changes).not.toHaveProperty("assigneeId");
    expect(make(ticketFor("Open, assigned", "admin"), "assign", "admin", { assigneeId: null }).changes).toEqual({
      assigneeId: null,
    });
  });
});

describe("somebody with two parts", () => {
  const ticket = ticketFor("Resolved by a person an hour ago", "coordinator_requester");

  it("closes as the requester with a rating, as staff with a reason", () => {
    expect(make(ticket, "close", "coordinator_requester", { rating: 4 }).changes.closedBy).toBe("requester");
    expect(make(ticket, "close", "coordinator_requester", { reason: "Left." }).changes.closedBy).toBe("staff");
  });

  it("reopens after the requester's seven days as staff", () => {
    const late = { ...ticket, resolvedAt: hoursAgo(200) };
    expect(make(late, "reopen", "coordinator_requester", {}).part).toBe("staff");
  });
});

describe("a key's scopes", () => {
  const answer = (scopes: Parameters<typeof key>[2]) =>
    transition(ticketFor("Pending, asked while Open", "key"), "answer", key("k", INTEGRATION, scopes), NOW);

  it("let either a word or a status answer", () => {
    expect(answer(["comments:write"]).ok).toBe(true);
    expect(answer(["tickets:status"]).ok).toBe(true);
    expect(answer(["tickets:read"])).toMatchObject({ code: "forbidden" });
  });

  it("are told before the state, so that a key without one learns nothing", () => {
    const commenter = key("k", INTEGRATION, ["comments:write"]);
    const closed = ticketFor("Closed by staff", "key");
    expect(transition(closed, "resolve", commenter, NOW, FULL_INPUT)).toMatchObject({ code: "forbidden" });
  });
});

describe("a Transition", () => {
  it("is frozen, and known by where it was made", () => {
    const made = make(ticketFor("Open, unassigned", "admin"), "claim", "admin", {});
    expect(Object.isFrozen(made) && Object.isFrozen(made.changes)).toBe(true);
    expect(isTransition(made)).toBe(true);
    expect(isTransition({ ...made })).toBe(false);
  });
});

function make(ticket: TicketState, action: Action, actor: FixtureActor, input: MoveInput): Transition {
  const result = transition(ticket, action, ACTORS[actor], NOW, input);
  if (!result.ok) throw new Error(`${action} by ${actor}: ${result.code}`);
  return result.transition;
}
