import { getMe, getTicket, listAnnouncements, listTickets } from "@smartsupport/core";
import { STATUSES } from "@smartsupport/domain";
import { openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { seedDemo } from "./main.ts";

const MINUTES_MS = 60_000;
const core = await openTestCore({ isDemo: true });
const { prisma } = core.database;
// Any password will do for a demo, even one that nobody could choose.
await seedDemo(core, { password: "demo1234", workflowUrl: "http://127.0.0.1:3001", log: () => undefined });
afterAll(() => core.close());

async function as(email: string) {
  const { id, organizationId, role } = await prisma.account.findUniqueOrThrow({ where: { email } });
  return { core, now: new Date(), actor: { kind: "person", id, organizationId, role, sessionId: id } as const };
}

describe("the demo organization", { timeout: 5 * MINUTES_MS }, () => {
  it("has its people: an admin, three coordinators, twelve employees, two who wait", async () => {
    const rows = await prisma.account.findMany({ select: { role: true, status: true, isDemo: true } });
    const count = (role: string, status: string) =>
      rows.filter((row) => row.role === role && row.status === status).length;
    expect([count("admin", "active"), count("coordinator", "active"), count("employee", "active")]).toEqual([1, 3, 12]);
    expect(rows.filter((row) => row.status === "pending")).toHaveLength(2);
    expect(rows.every((row) => row.isDemo)).toBe(true);
    expect((await getMe(await as("admin@smartsupport.example"))).role).toBe("admin");
  });

  it("has some 110 tickets in every status, numbered in the order of time", async () => {
    const rows = await prisma.$queryRaw<{ number: string; status: string; createdAt: Date }[]>`
      SELECT number, status::text, created_at AS "createdAt" FROM ticket ORDER BY number`;
    expect(rows.length).toBeGreaterThan(100);
    expect(rows[0]?.number).toBe("TX0001");
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(STATUSES));
    const times = rows.map((row) => row.createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
  });

  it("has nothing from the future, and no file that nothing owns", async () => {
    expect(await prisma.outboxEvent.count({ where: { occurredAt: { gt: new Date() } } })).toBe(0);
    expect(await prisma.attachment.count({ where: { claimedAt: null } })).toBe(0);
    expect(await prisma.attachment.count()).toBeGreaterThan(10);
  });

  it("has events without a gap for each ticket", async () => {
    const gaps = await prisma.$queryRaw`SELECT subject_id FROM outbox_event WHERE subject_kind = 'ticket'
      GROUP BY subject_id HAVING max(event_seq) <> count(*) OR min(event_seq) <> 1`;
    expect(gaps).toEqual([]);
  });

  it("has been worked with: tied tickets, steps, time, ready-made answers, news", async () => {
    expect(await prisma.ticketLink.count()).toBeGreaterThanOrEqual(5);
    expect(await prisma.checklistItem.count({ where: { doneAt: { not: null } } })).toBeGreaterThan(0);
    expect(await prisma.checklistItem.count({ where: { doneAt: null } })).toBeGreaterThan(0);
    expect(await prisma.timeEntry.count()).toBeGreaterThanOrEqual(3);
    expect(await prisma.macro.count({ where: { isShared: true } })).toBeGreaterThanOrEqual(4);
    expect((await listAnnouncements(await as("employee@smartsupport.example"))).items).toHaveLength(2);
  });

  it("gives each of its three doors something to see, whatever the hour", async () => {
    const employee = await as("employee@smartsupport.example");
    expect(
      (await listTickets(employee, { sort: "updated", limit: 25, view: "my_active" })).items.length,
    ).toBeGreaterThan(1);
    const coordinator = await as("coordinator@smartsupport.example");
    for (const view of ["to_review", "mine", "due_soon", "breached", "on_hold", "unassigned"] as const) {
      const { items } = await listTickets(coordinator, { sort: "updated", limit: 25, view });
      expect(items.length, view).toBeGreaterThan(0);
      await expect(getTicket(coordinator, items[0]?.number ?? "")).resolves.toBeDefined();
    }
  });
});
