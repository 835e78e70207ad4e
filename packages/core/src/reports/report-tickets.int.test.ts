import { reportTickets as operation } from "@smartsupport/contracts";
import type { TicketState } from "@smartsupport/domain";
import {
  ctxOf,
  makeAccount,
  makeKey,
  makeOrganization,
  makeTicket,
  openTestCore,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { addTimeEntry } from "../tickets/time/time-entries.ts";
import { reportTickets } from "./report-tickets.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId, categoryId } = organization;
const maria = await makeAccount(core, { organizationId });
const paolo = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

type Given = Partial<TicketState> & { firstRespondedAt?: Date; rating?: number };

/** Manila is 8 hours ahead: 16:00 in UTC is midnight there. */
const MONDAY = new Date("2026-11-01T16:00:00.000Z");
const at = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000);

async function file(filedAt: number, { firstRespondedAt, rating, ...given }: Given = {}) {
  const { id } = await makeTicket(core, organization, { requesterId: maria.id, ...given, createdAt: at(filedAt) });
  await prisma.ticket.update({ where: { id }, data: { firstRespondedAt, rating } });
}

await file(-0.001, { priority: "Low" });
await file(0, { priority: "High", departmentId, status: "Open", firstRespondedAt: at(1) });
await file(1, {
  priority: "High",
  departmentId,
  status: "Closed",
  firstRespondedAt: at(4),
  resolvedAt: at(5),
  rating: 4,
});
await file(24, { requesterId: paolo.id, status: "Resolved", resolvedAt: at(200), firstRespondedAt: at(29), rating: 5 });
await file(14 * 24 - 0.001, { status: "Rejected" });
await file(14 * 24, {});
const weeks = { from: "2026-11-02", to: "2026-11-15" };

describe("the report", () => {
  it("counts what was filed between two days of the organization, both included", async () => {
    const report = await reportTickets(ctxOf(core, rafael), weeks);
    expect(operation.response.strict().parse(report)).toEqual(report);
    expect(report).toEqual({
      filed: 4,
      resolved: 2,
      byStatus: [
        { status: "Open", count: 1 },
        { status: "Resolved", count: 1 },
        { status: "Closed", count: 1 },
        { status: "Rejected", count: 1 },
      ],
      byPriority: [
        { priority: "High", count: 2 },
        { priority: null, count: 2 },
      ],
      byCategory: [{ category: { id: categoryId, name: "IT Support" }, count: 4 }],
      byDepartment: expect.arrayContaining([
        { department: { id: departmentId, name: "IT" }, count: 2 },
        { department: null, count: 2 },
      ]),
      byWeek: [
        { week: "2026-11-02", filed: 3, resolved: 1 },
        { week: "2026-11-09", filed: 1, resolved: 1 },
      ],
      firstResponse: { count: 3, medianMs: 3 * 3_600_000, p90Ms: 16_560_000 },
      resolution: { count: 2, medianMs: 90 * 3_600_000, p90Ms: 571_680_000 },
      satisfaction: { count: 2, average: 4.5 },
      minutesSpent: 0,
    });
  });

  it("begins weeks on Monday, also when the days do not, and shows empty ones", async () => {
    const { byWeek } = await reportTickets(ctxOf(core, rafael), { from: "2026-11-15", to: "2026-11-23" });
    expect(byWeek).toEqual([
      { week: "2026-11-09", filed: 1, resolved: 0 },
      { week: "2026-11-16", filed: 1, resolved: 0 },
      { week: "2026-11-23", filed: 0, resolved: 0 },
    ]);
  });

  it("sums the time spent on days between the dates, for people of the desk alone", async () => {
    const elsewhere = await makeOrganization(core);
    const [boss, asker] = [
      await makeAccount(core, { organizationId: elsewhere.id, role: "admin" }),
      await makeAccount(core, { organizationId: elsewhere.id }),
    ];
    const { number } = await makeTicket(core, elsewhere, { requesterId: asker.id });
    for (const day of ["2026-10-31", "2026-11-01", "2026-11-30"]) {
      const now = new Date("2026-12-24T08:00:00.000Z");
      await addTimeEntry(ctxOf(core, boss, now), number, { minutes: 50, day, note: "" });
    }
    const november = { from: "2026-11-01", to: "2026-11-30" };
    expect((await reportTickets(ctxOf(core, boss), november)).minutesSpent).toBe(100);
    expect((await reportTickets(ctxOf(core, asker), november)).minutesSpent).toBeNull();
    const key = { core, actor: await makeKey(core, elsewhere.id), now: new Date() };
    expect((await reportTickets(key, november)).minutesSpent).toBeNull();
  });

  it("says nothing of what there is not", async () => {
    const report = await reportTickets(ctxOf(core, rafael), { from: "2020-01-01", to: "2020-01-01" });
    expect(report).toMatchObject({
      filed: 0,
      byStatus: [],
      firstResponse: { count: 0, medianMs: null, p90Ms: null },
      satisfaction: { count: 0, average: null },
    });
  });

  it("is of one's own tickets for an employee, of all for a key with the scope, and of no other organization", async () => {
    expect(await reportTickets(ctxOf(core, paolo), weeks)).toMatchObject({ filed: 1, resolved: 1 });
    expect(await reportTickets(ctxOf(core, maria), weeks)).toMatchObject({ filed: 3, resolved: 1 });
    const key = async (scopes: ["reports:read"] | ["tickets:read"]) => ({
      core,
      now: new Date(),
      actor: await makeKey(core, organizationId, { scopes }),
    });
    expect(await reportTickets(await key(["reports:read"]), weeks)).toMatchObject({ filed: 4 });
    await expect(reportTickets(await key(["tickets:read"]), weeks)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await makeAccount(core, { role: "admin" });
    expect(await reportTickets(ctxOf(core, stranger), weeks)).toMatchObject({ filed: 0, resolved: 0 });
  });
});
