import type { Action } from "./action.ts";
import type { Move, Way } from "./move.ts";
import { ACTIVE_STATUSES, FINAL_STATUSES } from "./status.ts";

/** Approved tickets that are still being worked on, a question to the requester included. */
const inWork = [
  { from: ["Open", "In Progress", "On Hold"] },
  { from: ["Pending"], when: "approved" },
] as const satisfies readonly Partial<Way>[];

const untriaged = [
  { from: ["New"] },
  { from: ["Pending"], when: "not_yet_approved" },
] as const satisfies readonly Partial<Way>[];

const leave = { returnTo: null, holdReason: null, resumeAt: null } as const;

/**
 * The only table of moves. Everything else (buttons, the API's refusals, the workflow bridge) is read from it;
 * nothing else assigns a status. `create` is not here: it has no ticket to start from (see `newTicket`).
 */
export const TRANSITIONS = {
  approve: {
    ways: untriaged.map((way) => ({ by: "staff", ...way, asks: ["priority", "departmentId"] })),
    to: "Open",
    event: "ticket.opened",
    clock: "run",
    sets: (ticket, { now, input }) => ({
      ...leave,
      approvedAt: now,
      priority: input.priority ?? ticket.priority,
      departmentId: input.departmentId ?? ticket.departmentId,
      ...(input.assigneeId !== undefined && { assigneeId: input.assigneeId }),
    }),
  },
  reject: {
    ways: untriaged.map((way) => ({ by: "staff", ...way, asks: ["reason"] })),
    to: "Rejected",
    event: "ticket.rejected",
    clock: null,
    sets: (ticket, { now }) => ({ ...leave, rejectedAt: now, statusBeforeReject: ticket.status }),
  },
  ask: {
    ways: [
      { by: "staff", from: ["New", "Open", "In Progress"], asks: ["question"] },
      { by: "key", from: ["Open", "In Progress"], scopes: ["tickets:status"], asks: ["question"] },
    ],
    to: "Pending",
    event: "ticket.asked",
    clock: (ticket) => (ticket.approvedAt ? "pause" : null),
    sets: (ticket) => ({ returnTo: ticket.status }),
  },
  answer: {
    ways: [
      { by: "requester", from: ["Pending"], asks: ["answer"] },
      { by: "staff", from: ["Pending"] },
      // Either a word or a status from outside can be the answer.
      { by: "key", from: ["Pending"], scopes: ["comments:write", "tickets:status"] },
    ],
    to: (ticket) => ticket.returnTo ?? (ticket.approvedAt ? "Open" : "New"),
    event: "ticket.answered",
    clock: (ticket) => (ticket.approvedAt ? "run" : null),
    sets: () => leave,
  },
  claim: {
    ways: [
      { by: "staff", from: ["Open"], only: "unassigned_or_own" },
      { by: "key", from: ["Open"], scopes: ["tickets:status"] },
    ],
    to: "In Progress",
    event: "ticket.claimed",
    clock: null,
    sets: (_ticket, { actor }) => (actor.kind === "person" ? { assigneeId: actor.id } : {}),
  },
  assign: {
    ways: inWork.map((way) => ({ by: "staff", ...way, asks: ["assigneeId"] })),
    to: "same",
    event: "ticket.assigned",
    clock: null,
    sets: (_ticket, { input }) => ({ assigneeId: input.assigneeId ?? null }),
  },
  hold: {
    ways: [
      { by: "staff", from: ["Open", "In Progress"], asks: ["holdReason"] },
      { by: "key", from: ["Open", "In Progress"], scopes: ["tickets:status"], asks: ["holdReason"] },
    ],
    to: "On Hold",
    event: "ticket.held",
    clock: "pause",
    sets: (ticket, { input }) => ({
      returnTo: ticket.status,
      holdReason: input.holdReason ?? "other",
      resumeAt: input.resumeAt ?? null,
    }),
  },
  resume: {
    ways: [
      { by: "staff", from: ["On Hold"] },
      { by: "key", from: ["On Hold"], scopes: ["tickets:status"] },
      { by: "clock", from: ["On Hold"], when: "resume_time_reached" },
    ],
    to: (ticket) => ticket.returnTo ?? "Open",
    event: "ticket.resumed",
    clock: "run",
    sets: () => leave,
  },
  resolve: {
    ways: inWork.flatMap((way) => [
      { by: "staff", ...way, asks: ["note"] },
      { by: "key", ...way, scopes: ["tickets:status"], asks: ["note"] },
    ]),
    to: "Resolved",
    event: "ticket.resolved",
    clock: "stop",
    sets: (_ticket, { actor, now }) => ({
      ...leave,
      resolvedAt: now,
      resolvedByIntegrationId: actor.kind === "key" ? actor.integrationId : null,
    }),
  },
  close: {
    ways: [
      { by: "requester", from: ["Resolved"], asks: ["rating"] },
      { by: "staff", from: ["Resolved"], asks: ["reason"] },
      { by: "clock", from: ["Resolved"], when: "unconfirmed_for_72_hours" },
    ],
    to: "Closed",
    event: "ticket.closed",
    clock: null,
    sets: (_ticket, { now, part }) => ({ closedAt: now, closedBy: part === "key" ? null : part }),
  },
  reopen: {
    ways: [
      { by: "staff", from: ["Resolved"] },
      { by: "requester", from: ["Resolved"], when: "within_7_days_of_resolution", asks: ["comment"] },
      {
        by: "requester",
        from: ["Closed"],
        when: "closed_by_clock",
        and: "within_7_days_of_resolution",
        asks: ["comment"],
      },
      { by: "key", from: ["Resolved"], only: "resolved_by_own_integration", scopes: ["tickets:status"] },
    ],
    to: (ticket) => (ticket.assigneeId ? "In Progress" : "Open"),
    event: "ticket.reopened",
    clock: "run",
    sets: (ticket) => ({
      resolvedAt: null,
      resolvedByIntegrationId: null,
      closedAt: null,
      closedBy: null,
      reopenCount: ticket.reopenCount + 1,
    }),
  },
  withdraw: {
    ways: [{ by: "requester", from: ACTIVE_STATUSES, asks: ["reason"] }],
    to: "Withdrawn",
    event: "ticket.withdrawn",
    clock: (ticket) => (ticket.approvedAt ? "stop" : null),
    sets: () => leave,
  },
  undo_reject: {
    ways: [{ by: "staff", from: ["Rejected"], when: "within_24_hours_of_rejection" }],
    to: (ticket) => ticket.statusBeforeReject ?? "New",
    event: "ticket.reject_undone",
    clock: null,
    // A ticket that was Pending before approval can only have been asked about while New.
    sets: (ticket) => ({
      rejectedAt: null,
      statusBeforeReject: null,
      returnTo: ticket.statusBeforeReject === "Pending" ? "New" : null,
    }),
  },
  follow_up: {
    ways: [
      { by: "requester", from: FINAL_STATUSES, when: "not_merged" },
      { by: "staff", from: FINAL_STATUSES, when: "not_merged" },
    ],
    to: "same",
    // Of the new ticket; the old one stays as it is.
    event: "ticket.created",
    clock: null,
    sets: () => ({}),
  },
  // Sets nothing that it does not clear again: what it leaves alone (hold, question, clock) the undo finds as it was.
  merge: {
    ways: [{ by: "staff", from: [...ACTIVE_STATUSES, "Resolved"], asks: ["mergeIntoId"] }],
    to: "Closed",
    event: "ticket.merged",
    // The requester goes on waiting: should the merge turn out wrong, that time counts.
    clock: null,
    sets: (ticket, { now, input }) => ({
      mergedIntoId: input.mergeIntoId ?? null,
      mergedAt: now,
      statusBeforeMerge: ticket.status,
      closedAt: now,
      closedBy: "staff",
    }),
  },
  undo_merge: {
    ways: [{ by: "staff", from: ["Closed"], when: "within_30_days_of_merge" }],
    to: (ticket) => ticket.statusBeforeMerge ?? "New",
    event: "ticket.merge_undone",
    clock: null,
    sets: () => ({ mergedIntoId: null, mergedAt: null, statusBeforeMerge: null, closedAt: null, closedBy: null }),
  },
} satisfies Record<Action, Move>;
