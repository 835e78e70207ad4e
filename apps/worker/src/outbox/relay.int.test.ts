import { listen } from "@smartsupport/database";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { openTestDesk, type TestDesk } from "../../test/test-desk.ts";
import { SILENT } from "../log.ts";
import type { Bells } from "../queues/bells.ts";
import { plan } from "./plan.ts";
import { openRelay, type Relay } from "./relay.ts";

let desk: TestDesk;
const relays: Relay[] = [];
const deaf: Bells = { ring: async () => undefined, isEmpty: async () => false };

beforeAll(async () => {
  desk = await openTestDesk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
});
afterAll(() => desk.core.close());

const waiting = () => desk.core.database.prisma.outboxEvent.count({ where: { fannedOutAt: null } });

describe("the relay", () => {
  it("writes one delivery for each target, however many relays there are", async () => {
    for (let nth = 0; nth < 3; nth += 1) relays.push(openRelay(desk.core.database, deaf, SILENT));
    await Promise.all(
      Array.from({ length: 60 }, async () => desk.event("ticket.created", await desk.ticket(), desk.employee.actor)),
    );
    await eventually(async () => expect(await waiting()).toBe(0));
    const { prisma } = desk.core.database;
    expect(await prisma.delivery.count()).toBe(60);
    expect(await prisma.delivery.findFirst()).toMatchObject({ handler: "mail", target: `mail:${desk.employee.id}` });
  });

  it("wakes at the commit, without waiting for its poll", async () => {
    relays.push(openRelay(desk.core.database, deaf, SILENT));
    await eventually(async () => {
      const { rowCount } = await desk.core.database.pool.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN \"outbox\"'",
      );
      expect(rowCount).toBe(1);
    });
    const tookMs: number[] = [];
    for (let nth = 0; nth < 10; nth += 1) {
      const id = await desk.event("ticket.noted", await desk.ticket());
      const start = performance.now();
      await eventually(async () => {
        const event = await desk.core.database.prisma.outboxEvent.findUniqueOrThrow({ where: { id } });
        expect(event.fannedOutAt).not.toBeNull();
      });
      tookMs.push(performance.now() - start);
    }
    // A poll would take half a second on average.
    expect(tookMs.toSorted((a, b) => a - b)[5]).toBeLessThan(400);
  });

  it("tells browsers which ticket stands at which version", async () => {
    const told: string[] = [];
    let isHearing = false;
    const listener = listen(desk.core.database, "live", {
      onMessage: (message) => told.push(message),
      onConnect: () => {
        isHearing = true;
      },
    });
    await eventually(() => expect(isHearing).toBe(true));
    relays.push(openRelay(desk.core.database, deaf, SILENT));
    const ticket = await desk.ticket();
    await desk.event("ticket.edited", ticket);
    await eventually(() => expect(told).toHaveLength(1));
    await listener.close();
    expect(JSON.parse(told[0] ?? "")).toEqual({
      organizationId: desk.organization.id,
      ticketId: ticket.id,
      number: ticket.number,
      version: 1,
      isForStaff: false,
    });
  });

  it("sets aside an event that it cannot place, and goes on with the others", async () => {
    const [bad, good] = [await desk.ticket(), await desk.ticket()];
    const targets = plan.targets;
    vi.spyOn(plan, "targets").mockImplementation((event, audience) => {
      if (event.subjectId === bad.id) throw new Error("nobody knows");
      return targets(event, audience);
    });
    const badId = await desk.event("ticket.created", bad, desk.employee.actor);
    const goodId = await desk.event("ticket.created", good, desk.employee.actor);
    const error = vi.fn();
    relays.push(openRelay(desk.core.database, deaf, { ...SILENT, error }));
    const { prisma } = desk.core.database;
    await eventually(async () => expect(await prisma.delivery.count({ where: { eventId: goodId } })).toBe(1));
    expect(await prisma.delivery.count({ where: { eventId: badId } })).toBe(0);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ event: badId }), expect.any(String));
    vi.restoreAllMocks();
    relays.push(openRelay(desk.core.database, deaf, SILENT));
    await eventually(async () => expect(await waiting()).toBe(0));
  });
});
