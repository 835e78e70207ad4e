import { newId } from "@smartsupport/database";
import { makeTicket } from "@smartsupport/testing/factories";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { queueKinds } from "../../test/queue-kinds.ts";
import { openTestDesk, type TestDesk } from "../../test/test-desk.ts";
import { SILENT } from "../log.ts";
import { openQueues } from "../queues/open-queues.ts";
import { type OpenWorker, openWorker } from "../worker.ts";
import { DUTIES } from "./duties.ts";

const HOUR_MS = 3_600_000;
const { kinds, redis } = await queueKinds();
afterAll(() => redis?.stop());

describe.each(kinds)("the clock on $name", (kind) => {
  let desk: TestDesk;
  let worker: OpenWorker;
  let queue: ReturnType<typeof kind.settings>;

  beforeAll(async () => {
    desk = await openTestDesk();
    queue = kind.settings(desk.core.appUrl);
  });
  afterEach(() => worker.close());
  afterAll(() => desk.core.close());

  async function work(): Promise<void> {
    const mail = { transport: "local", from: "Desk <desk@acme.example>" } as const;
    worker = await openWorker({ core: desk.core, queue, mail, log: SILENT });
  }

  it("closes what nobody confirmed in 72 hours, takes off hold what is due, forgets old answers", async () => {
    const { core, organization, employee, coordinator } = desk;
    const { prisma } = core.database;
    const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * HOUR_MS);
    const resolved = (hoursAgo: number) =>
      makeTicket(core, organization, {
        requesterId: employee.id,
        status: "Resolved",
        approvedAt: at(100),
        resolvedAt: at(hoursAgo),
      });
    const [old, recent] = [await resolved(73), await resolved(71)];
    const held = await makeTicket(core, organization, {
      requesterId: employee.id,
      status: "On Hold",
      approvedAt: at(10),
      returnTo: "Open",
      holdReason: "date",
      resumeAt: at(1),
    });
    const record = (key: string, hoursAgo: number) =>
      prisma.idempotencyRecord.create({
        data: {
          organizationId: organization.id,
          actorId: coordinator.id,
          key,
          requestHash: newId(),
          createdAt: at(hoursAgo),
        },
      });
    await record("old", 25);
    await record("recent", 23);

    await work();
    const statusOf = async (id: string) => (await prisma.ticket.findUniqueOrThrow({ where: { id } })).status;
    await eventually(async () => {
      expect([await statusOf(old.id), await statusOf(recent.id), await statusOf(held.id)]).toEqual([
        "Closed",
        "Resolved",
        "Open",
      ]);
      expect(await prisma.idempotencyRecord.findMany({ select: { key: true } })).toEqual([{ key: "recent" }]);
      // The clock's doings are told like anybody's.
      expect(await prisma.mail.findMany({ select: { subject: true } })).toEqual([
        { subject: expect.stringContaining(old.number) },
      ]);
    });
  });

  it("is set again when the queue was wiped", async () => {
    await work();
    const queues = openQueues(queue);
    const clock = queues.queue("clock");
    await clock.obliterate({ force: true });
    await eventually(async () => expect(await clock.getJobSchedulersCount()).toBe(Object.keys(DUTIES).length));
    await clock.close();
    await queues.close();
  });
});
