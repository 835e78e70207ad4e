import { type TransitionBody, ticket as ticketShape, transitionBody } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeOrganization,
  makeTicket,
  makeUpload,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { getTicket } from "./get-ticket.ts";
import { transitionTicket } from "./transition-ticket.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator", firstName: "Rafael", lastName: "Cruz" });
const joy = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const staff = ctxOf(core, rafael, NOW);
const requester = ctxOf(core, maria, NOW);
const at = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: later(hours) });
const filed = (given = {}) => makeTicket(core, organization, { requesterId: maria.id, createdAt: later(-2), ...given });
const open = () => filed({ status: "Open", approvedAt: later(-1), priority: "High", departmentId });
const move = (ctx: Ctx, number: string, body: TransitionBody, version: number | null = 1) =>
  transitionTicket(ctx, number, transitionBody.parse(body), version);
const approve = { action: "approve", priority: "High", departmentId } as const;
const storyOf = async (ticketId: string) => {
  const order = { orderBy: { id: "asc" } } as const;
  const [history, events, comments] = await Promise.all([
    prisma.historyEntry.findMany({ where: { ticketId }, ...order }),
    prisma.outboxEvent.findMany({ where: { subjectId: ticketId }, orderBy: { eventSeq: "asc" } }),
    prisma.comment.findMany({ where: { ticketId }, ...order }),
  ]);
  return { history, events, comments };
};

describe("a move", () => {
  it("writes the ticket, its history, its words and its event", async () => {
    const { id, number } = await filed();
    const uploadId = await makeUpload(core, rafael);
    const ticket = await move(staff, number, { action: "ask", question: "Which **floor**?", uploadIds: [uploadId] });
    expect(ticketShape.strict().parse(ticket)).toEqual(ticket);
    expect(ticket).toMatchObject({ status: "Pending", returnTo: "New", version: 2, updatedAt: NOW.toISOString() });
    expect(ticket.firstRespondedAt).toBe(NOW.toISOString());
    const { history, events, comments } = await storyOf(id);
    expect(history).toMatchObject([
      { action: "ask", actorKind: "person", actorId: rafael.id, isInternal: false, createdAt: NOW },
    ]);
    expect(history[0]?.changes).toEqual({ status: { from: "New", to: "Pending" } });
    expect(comments).toMatchObject([{ kind: "question", body: "Which **floor**?", accountId: rafael.id }]);
    expect(events).toMatchObject([{ type: "ticket.asked", eventSeq: 1, actorId: rafael.id, occurredAt: NOW }]);
    expect(events[0]?.payload).toEqual({
      number,
      version: 2,
      action: "ask",
      from: "New",
      to: "Pending",
      commentId: comments[0]?.id,
      noteId: null,
      assigneeId: null,
    });
    expect(await prisma.attachment.findUniqueOrThrow({ where: { id: uploadId } })).toMatchObject({
      commentId: comments[0]?.id,
      ticketId: null,
    });
  });

  it("leaves nothing behind, the event included, when its transaction fails", async () => {
    const { id, number } = await filed();
    const used = await makeUpload(core, rafael);
    await move(staff, (await filed()).number, { action: "ask", question: "?", uploadIds: [used] });
    await expect(move(staff, number, { action: "ask", question: "Which?", uploadIds: [used] })).rejects.toMatchObject({
      code: "upload_already_used",
    });
    expect(await storyOf(id)).toEqual({ history: [], events: [], comments: [] });
    expect(await getTicket(staff, number)).toMatchObject({ status: "New", version: 1, firstRespondedAt: null });
  });

  it("is refused field by field when something is missing", async () => {
    const { number } = await open();
    await expect(move(staff, number, { action: "close" })).rejects.toMatchObject({ code: "illegal_transition" });
    const resolved = await filed({
      status: "Resolved",
      approvedAt: NOW,
      resolvedAt: NOW,
      priority: "Low",
      departmentId,
    });
    await expect(move(staff, resolved.number, { action: "close" })).rejects.toMatchObject({
      code: "invalid_input",
      errors: [{ path: "reason" }],
    });
    await expect(move(requester, resolved.number, { action: "close" })).rejects.toMatchObject({
      errors: [{ path: "rating" }],
    });
    await expect(move(requester, resolved.number, { action: "reopen" })).rejects.toMatchObject({
      errors: [{ path: "comment" }],
    });
    await expect(
      move(staff, number, { action: "hold", reason: "date", resumeAt: later(-1).toISOString() }),
    ).rejects.toMatchObject({ errors: [{ path: "resumeAt" }] });
  });
});

describe("the version that was seen", () => {
  it("must be said, and be the present one, once the move is legal at all", async () => {
    const { number } = await open();
    await expect(move(staff, number, { action: "hold", reason: "part" }, null)).rejects.toMatchObject({
      code: "if_match_required",
    });
    await expect(move(staff, number, { action: "hold", reason: "part" }, 7)).rejects.toMatchObject({
      code: "stale_version",
      facts: { current: { number, version: 1, status: "Open" } },
    });
    await expect(move(staff, number, approve, 7)).rejects.toMatchObject({
      code: "illegal_transition",
      facts: { from: "Open", action: "approve", allowed: expect.arrayContaining(["claim", "resolve"]) },
    });
  });

  it("does not matter to a claim", async () => {
    const { number } = await open();
    expect(await move(staff, number, { action: "claim" }, null)).toMatchObject({ status: "In Progress", version: 2 });
  });
});

describe("two moves as one", () => {
  it("approve and claim: two lines, two events, one transaction", async () => {
    const { id, number } = await filed();
    const ticket = await move(staff, number, { ...approve, next: "claim" });
    expect(ticket).toMatchObject({
      status: "In Progress",
      priority: "High",
      department: { id: departmentId },
      assignee: { name: "Rafael Cruz" },
      approvedAt: NOW.toISOString(),
      firstRespondedAt: null,
      version: 3,
    });
    const { history, events } = await storyOf(id);
    expect(history.map(({ action }) => action)).toEqual(["approve", "claim"]);
    expect(events.map(({ type, eventSeq, payload }) => ({ type, eventSeq, payload }))).toMatchObject([
      { type: "ticket.opened", eventSeq: 1, payload: { from: "New", to: "Open", version: 2 } },
      { type: "ticket.claimed", eventSeq: 2, payload: { from: "Open", to: "In Progress", version: 3 } },
    ]);
  });

  it("approve and resolve: the note is public, and without it nothing happens", async () => {
    const { id, number } = await filed();
    await expect(move(staff, number, { ...approve, next: "resolve" })).rejects.toMatchObject({
      errors: [{ path: "note" }],
    });
    expect(await storyOf(id)).toEqual({ history: [], events: [], comments: [] });
    expect(await move(staff, number, { ...approve, next: "resolve", note: "Restarted." })).toMatchObject({
      status: "Resolved",
      dueAt: null,
      firstRespondedAt: NOW.toISOString(),
    });
    expect((await storyOf(id)).comments).toMatchObject([{ kind: "resolution", body: "Restarted." }]);
  });

  it("cannot give it to somebody else and claim it", async () => {
    const { id, number } = await filed();
    await expect(move(staff, number, { ...approve, assigneeId: joy.id, next: "claim" })).rejects.toMatchObject({
      code: "already_assigned",
    });
    expect(await storyOf(id)).toEqual({ history: [], events: [], comments: [] });
  });
});

describe("an assignee", () => {
  it("is an active person of the desk, or nobody", async () => {
    const gone = await makeAccount(core, { organizationId, role: "coordinator", status: "deactivated" });
    const foreign = await makeAccount(core, { role: "coordinator" });
    const { number } = await open();
    for (const assigneeId of [maria.id, gone.id, foreign.id]) {
      await expect(move(staff, number, { action: "assign", assigneeId })).rejects.toMatchObject({
        errors: [{ path: "assigneeId" }],
      });
    }
    expect(await move(staff, number, { action: "assign", assigneeId: joy.id })).toMatchObject({
      assignee: { id: joy.id },
    });
    expect(await move(staff, number, { action: "assign", assigneeId: null }, 2)).toMatchObject({ assignee: null });
  });

  it("comes with a department of the same organization", async () => {
    const foreign = await makeOrganization(core);
    await expect(
      move(staff, (await filed()).number, { ...approve, departmentId: foreign.departmentId }),
    ).rejects.toMatchObject({ errors: [{ path: "departmentId" }] });
  });
});

describe("the clock of a ticket", () => {
  it("runs from approval, waits while it is on hold, and moves the due time by the pause", async () => {
    const { number } = await filed();
    const approved = await move(staff, number, approve);
    expect(approved).toMatchObject({ dueAt: later(8).toISOString(), clock: { state: "running", elapsedMs: 0 } });
    const held = await move(
      at(staff, 3),
      number,
      { action: "hold", reason: "vendor", comment: "The vendor comes." },
      2,
    );
    expect(held).toMatchObject({
      dueAt: null,
      holdReason: "vendor",
      clock: { state: "paused", elapsedMs: 3 * HOUR_MS },
    });
    const resumed = await move(at(staff, 5), number, { action: "resume" }, 3);
    expect(resumed).toMatchObject({ dueAt: later(10).toISOString(), status: "Open", holdReason: null });
    const resolved = await move(at(staff, 11), number, { action: "resolve", note: "Late." }, 4);
    expect(resolved).toMatchObject({
      dueAt: later(10).toISOString(),
      clock: { state: "stopped", elapsedMs: 9 * HOUR_MS },
    });
    expect(resolved.version).toBe(5);
  });

  it("is not the requester's to see", async () => {
    const { number } = await filed();
    await move(staff, number, approve);
    expect(await getTicket(requester, number)).toMatchObject({ clock: null, dueAt: null, tags: [] });
  });
});

describe("the end of a ticket", () => {
  it("rejected says why to the requester, and can be undone, which is audited", async () => {
    const { id, number } = await filed();
    await move(staff, number, { action: "reject", reason: "Please ask Facilities." });
    expect(await getTicket(requester, number)).toMatchObject({
      status: "Rejected",
      rejectionReason: "Please ask Facilities.",
      firstRespondedAt: NOW.toISOString(),
      availableActions: ["follow_up"],
    });
    expect(await move(staff, number, { action: "undo_reject" }, 2)).toMatchObject({
      status: "New",
      rejectionReason: null,
      rejectedAt: null,
    });
    expect(await prisma.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: "ticket.reject_undone", actorId: rafael.id },
    ]);
  });

  it("confirmed keeps the rating and its words, and needs no other", async () => {
    const { id, number } = await filed({ status: "Resolved", approvedAt: NOW, resolvedAt: NOW });
    const closed = await move(requester, number, { action: "close", rating: 4, comment: " Thanks! " });
    expect(closed).toMatchObject({ status: "Closed", closedBy: "requester", rating: 4, ratingComment: "Thanks!" });
    expect((await storyOf(id)).comments).toEqual([]);
  });

  it("closed by staff says why, and has no rating", async () => {
    const { id, number } = await filed({ status: "Resolved", approvedAt: NOW, resolvedAt: NOW });
    expect(await move(staff, number, { action: "close", reason: "Confirmed by phone.", rating: 5 })).toMatchObject({
      closedBy: "staff",
      rating: null,
    });
    expect((await storyOf(id)).comments).toMatchObject([{ kind: "closing", body: "Confirmed by phone." }]);
  });

  it("followed up is a new ticket, linked both ways; the old one stays final", async () => {
    const { id, number } = await filed({ status: "Withdrawn" });
    const uploadId = await makeUpload(core, maria);
    const body = { action: "follow_up", subject: "Again", description: "It is back.", uploadIds: [uploadId] };
    const next = await move(requester, number, { ...body, action: "follow_up" });
    expect(next).toMatchObject({
      status: "New",
      subject: "Again",
      requester: { id: maria.id },
      category: { id: organization.categoryId },
      links: [{ kind: "follows_up", number, status: "Withdrawn" }],
      attachments: [{ id: uploadId }],
    });
    expect(await getTicket(requester, number)).toMatchObject({
      status: "Withdrawn",
      version: 1,
      links: [{ kind: "followed_up_by", number: next.number, subject: "Again" }],
    });
    expect((await storyOf(next.id)).events).toMatchObject([{ type: "ticket.created", eventSeq: 1 }]);
    expect((await storyOf(id)).events).toEqual([]);
  });
});
