import { makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { clockContexts, closeResolvedTickets, resumeDueTickets } from "./run-clock.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const other = await makeOrganization(core);
const maria = await makeAccount(core, { organizationId: organization.id });
const stranger = await makeAccount(core, { organizationId: other.id });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const clock: Ctx = { core, now: NOW, actor: { kind: "clock", organizationId: organization.id } };
const approved = { approvedAt: hoursAgo(200), priority: "Low", createdAt: hoursAgo(201) } as const;
const ticket = (given = {}) => makeTicket(core, organization, { requesterId: maria.id, ...approved, ...given });
const statusOf = async (id: string) => (await prisma.ticket.findUniqueOrThrow({ where: { id } })).status;

describe("the clock", () => {
  it("closes what nobody confirmed within 72 hours, and nothing else, once", async () => {
    const due = await Promise.all(
      Array.from({ length: 101 }, () => ticket({ status: "Resolved", resolvedAt: hoursAgo(72) })),
    );
    const fresh = await ticket({ status: "Resolved", resolvedAt: hoursAgo(71) });
    const foreign = await makeTicket(core, other, {
      requesterId: stranger.id,
      ...approved,
      status: "Resolved",
      resolvedAt: hoursAgo(100),
    });
    expect(await closeResolvedTickets(clock)).toBe(101);
    expect(await closeResolvedTickets(clock)).toBe(0);
    for (const { id } of [fresh, foreign]) expect(await statusOf(id)).toBe("Resolved");
    const [first] = due;
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: first?.id } })).toMatchObject({
      status: "Closed",
      closedBy: "clock",
      closedAt: NOW,
    });
    expect(await prisma.outboxEvent.findMany({ where: { subjectId: first?.id } })).toMatchObject([
      { type: "ticket.closed", actorKind: "clock", actorId: null },
    ]);
  }, 60_000);

  it("takes off hold what has come to its time, and starts the clock again", async () => {
    const held = { status: "On Hold", holdReason: "date", returnTo: "In Progress" } as const;
    const due = await ticket({ ...held, resumeAt: hoursAgo(0) });
    const ahead = await ticket({ ...held, resumeAt: hoursAgo(-1) });
    const endless = await ticket(held);
    expect(await resumeDueTickets(clock)).toBe(1);
    expect(await statusOf(due.id)).toBe("InProgress");
    for (const { id } of [ahead, endless]) expect(await statusOf(id)).toBe("OnHold");
    expect(await prisma.ticketClockInterval.findMany({ where: { ticketId: due.id } })).toMatchObject([
      { state: "running", reason: "resume", at: NOW },
    ]);
  });

  it("works in every organization", async () => {
    const organizations = (await clockContexts(core, NOW)).map(({ actor }) => actor.organizationId);
    expect(organizations.sort()).toEqual([organization.id, other.id].sort());
  });
});
