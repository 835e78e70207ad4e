import type { TransitionBody } from "@smartsupport/contracts";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../../context.ts";
import { getTicket } from "../get-ticket.ts";
import { reportTicketStatus } from "../report-ticket-status.ts";
import { transitionTicket } from "../transition-ticket.ts";
import { addLink } from "./add-link.ts";
import { removeLink } from "./remove-link.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const staff = ctxOf(core, rafael, NOW);
const requester = ctxOf(core, maria, NOW);
const filed = (status: "New" | "Open" | "Resolved" = "Open") =>
  makeTicket(core, organization, {
    requesterId: maria.id,
    createdAt: NOW,
    status,
    ...(status !== "New" && { approvedAt: NOW, priority: "High", departmentId }),
    ...(status === "Resolved" && { resolvedAt: NOW }),
  });
const linksOf = async (number: string, ctx: Ctx = staff) =>
  (await getTicket(ctx, number)).links.map((link) => `${link.kind} ${link.number}`);
const move = (number: string, body: TransitionBody, version = 1) => transitionTicket(staff, number, body, version);
const statusOf = async (number: string) => (await getTicket(staff, number)).status;

describe("tying two tickets", () => {
  it.each([
    ["relates", "relates"],
    ["duplicates", "duplicated_by"],
    ["blocks", "blocked_by"],
    ["parent", "child"],
  ] as const)("as %s reads %s from the other side, and is told on both", async (kind, back) => {
    const [one, other] = [await filed(), await filed()];
    expect(await addLink(staff, one.number, { kind, number: other.number })).toMatchObject({
      links: [{ kind, number: other.number, status: "Open" }],
    });
    expect(await linksOf(other.number)).toEqual([`${back} ${one.number}`]);
    for (const [ticket, said, number] of [
      [one, kind, other.number],
      [other, back, one.number],
    ] as const) {
      const [entry] = await prisma.historyEntry.findMany({ where: { ticketId: ticket.id } });
      expect(entry).toMatchObject({
        action: "link",
        isInternal: true,
        changes: { [said]: { from: null, to: number } },
      });
      const events = await prisma.outboxEvent.findMany({ where: { subjectId: ticket.id } });
      expect(events.map(({ type, eventSeq }) => [type, eventSeq])).toEqual([["ticket.related", 1]]);
      expect(await prisma.ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
        version: 1,
        updatedAt: NOW,
      });
    }
  });

  it("twice is the same as once, from whichever side", async () => {
    const [one, other] = [await filed(), await filed()];
    await addLink(staff, one.number, { kind: "relates", number: other.number });
    await addLink(staff, other.number, { kind: "relates", number: one.number });
    await addLink(staff, one.number, { kind: "child", number: other.number });
    await addLink(staff, other.number, { kind: "parent", number: one.number });
    expect(await linksOf(one.number)).toEqual([`relates ${other.number}`, `child ${other.number}`]);
    expect(await prisma.historyEntry.count({ where: { ticketId: one.id } })).toBe(2);
  });

  it("can be taken back from the other side", async () => {
    const [one, other] = [await filed(), await filed()];
    await addLink(staff, one.number, { kind: "relates", number: other.number });
    await addLink(staff, one.number, { kind: "blocks", number: other.number });
    await removeLink(staff, { number: other.number, kind: "relates", other: one.number });
    const undone = { number: other.number, kind: "blocked_by", other: one.number } as const;
    expect(await removeLink(staff, undone)).toEqual({ links: [] });
    expect(await removeLink(staff, undone)).toEqual({ links: [] });
    const history = await prisma.historyEntry.findMany({ where: { ticketId: one.id }, orderBy: { id: "asc" } });
    expect(history.map(({ action }) => action)).toEqual(["link", "link", "unlink", "unlink"]);
  });

  it("goes in circles neither at once nor by detours", async () => {
    const [a, b, c] = [await filed(), await filed(), await filed()];
    await addLink(staff, a.number, { kind: "blocks", number: b.number });
    await addLink(staff, b.number, { kind: "blocks", number: c.number });
    const circle = { code: "link_circle", status: 409 };
    await expect(addLink(staff, c.number, { kind: "blocks", number: a.number })).rejects.toMatchObject(circle);
    await expect(addLink(staff, a.number, { kind: "blocked_by", number: b.number })).rejects.toMatchObject(circle);
    await addLink(staff, a.number, { kind: "child", number: b.number });
    await addLink(staff, b.number, { kind: "child", number: c.number });
    await expect(addLink(staff, a.number, { kind: "parent", number: c.number })).rejects.toMatchObject(circle);
    expect(await linksOf(c.number)).toEqual([`blocked_by ${b.number}`, `parent ${b.number}`]);
  });

  it("closes no circle when several are tied at once, 20 rounds", async () => {
    for (let round = 0; round < 20; round += 1) {
      const ring = await Promise.all([filed(), filed(), filed(), filed()]);
      const results = await Promise.allSettled(
        ring.map(({ number }, index) => {
          const next = ring[(index + 1) % ring.length];
          return addLink(staff, number, { kind: "child", number: next?.number ?? "" });
        }),
      );
      expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    }
  }, 60_000);

  it("gives a ticket one parent only, and says which", async () => {
    const [child, first, second] = [await filed(), await filed(), await filed()];
    await addLink(staff, child.number, { kind: "parent", number: first.number });
    await expect(addLink(staff, second.number, { kind: "child", number: child.number })).rejects.toMatchObject({
      code: "has_parent",
      facts: { parent: first.number },
    });
  });

  it("is for the desk alone, within one organization", async () => {
    const [one, other] = [await filed(), await filed()];
    const elsewhere = await makeOrganization(core);
    const foreigner = await makeAccount(core, { organizationId: elsewhere.id, role: "admin" });
    const foreign = await makeTicket(core, elsewhere, { requesterId: foreigner.id });
    const bystander = await makeAccount(core, { organizationId });
    const ctxOfKey: Ctx = { core, actor: await makeKey(core, organizationId), now: NOW };
    const tie = (ctx: Ctx, number = other.number) => addLink(ctx, one.number, { kind: "relates", number });
    await expect(tie(requester)).rejects.toMatchObject({ code: "forbidden" });
    await expect(tie(ctxOfKey)).rejects.toMatchObject({ code: "forbidden" });
    await expect(tie(ctxOf(core, bystander, NOW))).rejects.toMatchObject({ code: "not_found" });
    await expect(tie(ctxOf(core, foreigner, NOW))).rejects.toMatchObject({ code: "not_found" });
    for (const number of [foreign.number, "TX999999", one.number]) {
      await expect(tie(staff, number)).rejects.toMatchObject({ errors: [{ path: "number" }] });
    }
    await tie(staff);
    expect(await linksOf(one.number, requester)).toEqual([]);
    expect(await linksOf(one.number, ctxOfKey)).toEqual([]);
  });
});

describe("resolving a parent", () => {
  it("is refused while children are open, and names them", async () => {
    const [parent, done, open] = [await filed(), await filed("Resolved"), await filed()];
    for (const { number } of [done, open]) await addLink(staff, parent.number, { kind: "child", number });
    const refusal = {
      code: "open_children",
      status: 409,
      facts: { children: [{ number: open.number, status: "Open" }] },
    };
    await expect(move(parent.number, { action: "resolve", note: "Done." })).rejects.toMatchObject(refusal);
    const actor = await makeKey(core, organizationId);
    const reported = reportTicketStatus(
      { core, actor, now: NOW },
      { ticket_number: parent.number, status: "completed" },
    );
    await expect(reported).rejects.toMatchObject(refusal);
    expect(await statusOf(parent.number)).toBe("Open");
    await move(open.number, { action: "resolve", note: "Done." });
    await move(parent.number, { action: "resolve", note: "Done." });
    expect(await statusOf(parent.number)).toBe("Resolved");
  });

  it("takes children and theirs along by choice, with the same words", async () => {
    const [parent, child, grandchild] = [await filed(), await filed(), await filed()];
    await addLink(staff, parent.number, { kind: "child", number: child.number });
    await addLink(staff, child.number, { kind: "child", number: grandchild.number });
    await move(parent.number, { action: "resolve", note: "New switch.", withChildren: true });
    for (const { id, number } of [parent, child, grandchild]) {
      expect(await statusOf(number)).toBe("Resolved");
      const comments = await prisma.comment.findMany({ where: { ticketId: id } });
      expect(comments.map(({ kind, body }) => [kind, body])).toEqual([["resolution", "New switch."]]);
      const events = await prisma.outboxEvent.findMany({ where: { subjectId: id, type: "ticket.resolved" } });
      expect(events).toHaveLength(1);
    }
  });

  it("resolves none of them when one cannot be", async () => {
    const [parent, open, unreviewed] = [await filed(), await filed(), await filed("New")];
    for (const { number } of [open, unreviewed]) await addLink(staff, parent.number, { kind: "child", number });
    await expect(move(parent.number, { action: "resolve", note: "Done.", withChildren: true })).rejects.toMatchObject({
      code: "open_children",
      facts: { children: [{ number: unreviewed.number, status: "New" }] },
    });
    expect([await statusOf(parent.number), await statusOf(open.number)]).toEqual(["Open", "Open"]);
    expect(await prisma.comment.count({ where: { ticketId: open.id } })).toBe(0);
  });

  it("with nothing open needs no choice, and a stale version is heard first", async () => {
    const parent = await filed();
    const body = { action: "resolve", note: "Done.", withChildren: true } as const;
    await expect(transitionTicket(staff, parent.number, body, 7)).rejects.toMatchObject({ code: "stale_version" });
    expect((await move(parent.number, body)).status).toBe("Resolved");
    await expect(transitionTicket(requester, parent.number, body, 2)).rejects.toMatchObject({ status: 409 });
  });
});
