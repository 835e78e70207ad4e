import type { TransitionBody } from "@smartsupport/contracts";
import { ctxOf, makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { transitionTicket } from "./transition-ticket.ts";
import { withTicket } from "./with-ticket.ts";

const core = await openTestCore();
const { prisma } = core.database;
const organization = await makeOrganization(core);
const { id: organizationId, departmentId } = organization;
const maria = await makeAccount(core, { organizationId });
const rafael = await makeAccount(core, { organizationId, role: "coordinator" });
const joy = await makeAccount(core, { organizationId, role: "coordinator" });
afterAll(() => core.close());

const NOW = new Date("2026-11-21T02:00:00.000Z");
const staff = ctxOf(core, rafael, NOW);
const open = () =>
  makeTicket(core, organization, {
    requesterId: maria.id,
    createdAt: NOW,
    status: "Open",
    approvedAt: NOW,
    priority: "High",
    departmentId,
  });
const move = (ctx: Ctx, number: string, body: TransitionBody, version: number | null = 1) =>
  transitionTicket(ctx, number, body, version);

describe("two claims at once", () => {
  it("have one winner, 200 rounds", async () => {
    for (let round = 0; round < 200; round += 1) {
      const { id, number } = await open();
      const results = await Promise.allSettled(
        [staff, ctxOf(core, joy, NOW)].map((ctx) => move(ctx, number, { action: "claim" }, null)),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = results.find((result) => result.status === "rejected");
      expect(lost?.reason).toMatchObject({ code: "already_assigned", status: 409 });
      expect(await prisma.outboxEvent.count({ where: { subjectId: id } })).toBe(1);
    }
  }, 120_000);
});

describe("of two commands on one ticket", () => {
  it("the second judges what the first one left", async () => {
    const { number } = await open();
    let second: Promise<unknown> = Promise.resolve();
    await withTicket(staff, number, async (tx, ticket) => {
      second = move(ctxOf(core, joy, NOW), number, { action: "hold", reason: "part" }).catch((error: unknown) => error);
      await tx.ticket.update({ where: { id: ticket.id }, data: { version: { increment: 1 } } });
    });
    expect(await second).toMatchObject({ code: "stale_version", facts: { current: { version: 2 } } });
  });
});
