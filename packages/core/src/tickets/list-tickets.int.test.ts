import { listTickets as operation, TICKET_SORTS, TICKET_VIEWS, ticketRow } from "@smartsupport/contracts";
import { PRIORITIES, type TicketState } from "@smartsupport/domain";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { countTickets } from "./count-tickets.ts";
import { listTickets, listTicketsJson } from "./list-tickets.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const paolo = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const staff = ctxOf(core, rafael, NOW);
const employee = ctxOf(core, maria, NOW);
const list = (ctx: Ctx, query: object = {}) => listTickets(ctx, operation.query.parse(query));
const numbers = async (ctx: Ctx, query: object = {}) => (await list(ctx, query)).items.map(({ number }) => number);

/** Many tickets of the same moment, and some without priority or due time: what a cursor must tell apart. */
const made = await makeMany();

async function walk(ctx: Ctx, query: object): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list(ctx, { ...query, limit: 7, cursor });
    expect(page.items.length).toBeLessThanOrEqual(7);
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
  }
  return seen;
}

describe.each(TICKET_SORTS)("pages in the order %s", (sort) => {
  it("lose nothing and repeat nothing", async () => {
    const seen = await walk(staff, { sort });
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual([...made.keys()].sort());
    expect(await numbers(staff, { sort, limit: 100 })).toEqual(seen);
  });

  it("come in that order", async () => {
    const { items } = await list(staff, { sort, limit: 100 });
    const key = {
      updated: (row: (typeof items)[0]) => -Date.parse(row.updatedAt),
      created: (row: (typeof items)[0]) => -Date.parse(row.createdAt),
      priority: (row: (typeof items)[0]) => (row.priority === null ? 9 : PRIORITIES.indexOf(row.priority)),
      due: (row: (typeof items)[0]) => (row.dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(row.dueAt)),
    }[sort];
    const keys = items.map(key);
    expect(keys).toEqual([...keys].sort((a, b) => (a === b ? 0 : a - b)));
  });

  it("are of one's own and watched tickets only for an employee, each once", async () => {
    const seen = await walk(employee, { sort });
    const own = [...made].filter(([, { isOwn, isWatched }]) => isOwn || isWatched).map(([number]) => number);
    expect([...seen].sort()).toEqual(own.sort());
  });
});

describe("a page", () => {
  it("is the text that PostgreSQL built, and nothing that the contract does not declare", async () => {
    const text = await listTicketsJson(staff, operation.query.parse({ limit: 3 }));
    const page = operation.response.parse(JSON.parse(text));
    expect(page).toEqual(JSON.parse(text));
    for (const item of page.items) ticketRow.strict().parse(item);
    expect(operation.response.parse(await list(staff, { q: "nothing like it" }))).toEqual({
      items: [],
      nextCursor: null,
      search: { isNear: false, hints: [] },
    });
  });

  it("has no tags and no due times for an employee", async () => {
    const { items } = await list(employee, { limit: 100 });
    for (const item of items) expect(item).toMatchObject({ tags: [], dueAt: null });
    expect((await list(staff, { tag: "vip" })).items.length).toBeGreaterThan(0);
    await expect(list(employee, { tag: "vip" })).rejects.toMatchObject({ errors: [{ path: "tag" }] });
    const [byDue, byUpdate] = [await list(employee, { sort: "due" }), await list(employee, { sort: "updated" })];
    expect(byDue.items.map(({ number }) => number)).toEqual(byUpdate.items.map(({ number }) => number));
  });

  it.each(["x", "bm90IGpzb24", Buffer.from('["created",1,"x"]').toString("base64url")])(
    "is not made of a cursor like %s",
    async (cursor) => {
      await expect(list(staff, { cursor })).rejects.toMatchObject({ errors: [{ path: "cursor" }] });
    },
  );

  it("is not made of the cursor of another order", async () => {
    const { nextCursor } = await list(staff, { sort: "created", limit: 1 });
    await expect(list(staff, { sort: "due", cursor: nextCursor })).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("the views", () => {
  it("count what they list, for staff and for employees", async () => {
    for (const ctx of [staff, employee]) {
      const { views } = await countTickets(ctx);
      expect(Object.keys(views).length).toBe(ctx === staff ? TICKET_VIEWS.length : 3);
      for (const [view, count] of Object.entries(views)) {
        const viewed = await walk(ctx, { view });
        expect([view, count]).toEqual([view, viewed.length]);
      }
    }
  });

  it("are what they are called", async () => {
    const expected = (test: (ticket: Made) => boolean) =>
      [...made]
        .filter(([, t]) => test(t))
        .map(([n]) => n)
        .sort();
    const active = (t: Made) => ["New", "Pending", "Open", "In Progress", "On Hold"].includes(t.status);
    const review = (t: Made) => ["New", "Pending"].includes(t.status) && t.approvedAt === null;
    const cases: Record<string, (t: Made) => boolean> = {
      all_active: active,
      to_review: review,
      triage_overdue: (t) => review(t) && t.createdAt <= hours(-24),
      mine: (t) => active(t) && t.assigneeId === rafael.id,
      unassigned: (t) => active(t) && t.approvedAt !== null && t.assigneeId === null,
      due_soon: (t) => active(t) && t.dueAt !== null && t.dueAt > NOW && t.dueAt <= hours(2),
      breached: (t) => active(t) && t.dueAt !== null && t.dueAt <= NOW,
      on_hold: (t) => t.status === "On Hold",
      waiting_for_requester: (t) => t.status === "Pending",
    };
    for (const [view, test] of Object.entries(cases)) {
      expect([view, (await walk(staff, { view })).sort()]).toEqual([view, expected(test)]);
    }
    const own = (statuses: string[]) => expected((t) => t.isOwn && statuses.includes(t.status));
    expect((await walk(employee, { view: "my_waiting" })).sort()).toEqual(own(["Pending", "Resolved"]));
    expect((await walk(employee, { view: "my_past" })).sort()).toEqual(own(["Closed", "Rejected", "Withdrawn"]));
    const overdue = (await list(staff, { limit: 100 })).items.filter((item) => item.isTriageOverdue);
    expect(overdue.map(({ number }) => number).sort()).toEqual(expected(cases.triage_overdue ?? active));
  });

  it("of the whole desk are not an employee's, and personal ones not a key's", async () => {
    await expect(list(employee, { view: "unassigned" })).rejects.toMatchObject({ code: "forbidden" });
    const key = { core, now: NOW, actor: await makeKey(core, organizationId, { scopes: ["tickets:read"] }) };
    await expect(list(key, { view: "mine" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(list(key, { assignee: "me" })).rejects.toMatchObject({ errors: [{ path: "assignee" }] });
    expect((await list(key, { limit: 100 })).items.length).toBe(made.size);
    const blind = { core, now: NOW, actor: await makeKey(core, organizationId, { scopes: ["tickets:create"] }) };
    await expect(list(blind)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("filters", () => {
  it("narrow, and any of several values will do", async () => {
    const of = (test: (ticket: Made) => boolean) =>
      [...made]
        .filter(([, t]) => test(t))
        .map(([n]) => n)
        .sort();
    const cases: [object, (t: Made) => boolean][] = [
      [{ status: "Closed" }, (t) => t.status === "Closed"],
      [{ status: ["Closed", "On Hold"] }, (t) => ["Closed", "On Hold"].includes(t.status)],
      [{ priority: "High" }, (t) => t.priority === "High"],
      [{ priority: ["Low", "none"] }, (t) => t.priority === "Low" || t.priority === null],
      [{ department: departmentId }, (t) => t.departmentId === departmentId],
      [{ assignee: "me" }, (t) => t.assigneeId === rafael.id],
      [{ assignee: "none" }, (t) => t.assigneeId === null],
      [{ requester: maria.id }, (t) => t.isOwn],
      [{ category: crypto.randomUUID() }, () => false],
      // Midnight in Manila is 16:00 of the day before in UTC.
      [{ createdFrom: "2026-11-20" }, (t) => t.createdAt >= new Date("2026-11-19T16:00:00Z")],
      [{ createdTo: "2026-11-19" }, (t) => t.createdAt < new Date("2026-11-19T16:00:00Z")],
    ];
    for (const [query, test] of cases) expect([query, (await walk(staff, query)).sort()]).toEqual([query, of(test)]);
  });

  it("never show a row of another organization", async () => {
    const stranger = await makeAccount(core, { role: "admin" });
    expect(await numbers(ctxOf(core, stranger, NOW), { limit: 100 })).toEqual([]);
    expect(await numbers(ctxOf(core, stranger, NOW), { requester: maria.id })).toEqual([]);
  });
});

type Made = Pick<TicketState, "status" | "priority" | "assigneeId" | "approvedAt" | "createdAt" | "departmentId"> & {
  dueAt: Date | null;
  isOwn: boolean;
  isWatched: boolean;
};

async function makeMany(): Promise<Map<string, Made>> {
  const statuses = [
    "New",
    "Pending",
    "Open",
    "In Progress",
    "On Hold",
    "Resolved",
    "Closed",
    "Rejected",
    "Withdrawn",
  ] as const;
  const tickets = new Map<string, Made>();
  for (let index = 0; index < 60; index += 1) {
    const status = statuses[index % statuses.length] ?? "New";
    const isApproved = !["New", "Rejected"].includes(status) && index % 4 !== 0;
    const createdAt = hours(-Math.floor(index / 3) * 3);
    const isOwn = index % 3 === 0;
    const isWatched = index % 5 === 0;
    const ticket = {
      status,
      createdAt,
      approvedAt: isApproved ? createdAt : null,
      priority: isApproved ? (PRIORITIES[index % 4] ?? null) : null,
      departmentId: isApproved ? departmentId : null,
      assigneeId: isApproved && index % 2 === 0 ? rafael.id : null,
      dueAt: isApproved && index % 7 !== 0 ? hours((index % 5) - 1) : null,
    };
    const { id, number } = await makeTicket(core, organization, {
      ...ticket,
      requesterId: isOwn ? maria.id : paolo.id,
      watcherIds: isWatched ? [maria.id] : [],
      tags: index % 10 === 0 ? ["vip"] : [],
      updatedAt: hours(-(index % 6)),
    });
    await prisma.note.create({
      data: { id: crypto.randomUUID(), organizationId, ticketId: id, accountId: rafael.id, body: "x", createdAt: NOW },
    });
    tickets.set(number, { ...ticket, isOwn, isWatched });
  }
  return tickets;
}
