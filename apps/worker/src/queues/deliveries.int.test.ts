import { retryDelivery, updateEndpoint } from "@smartsupport/core";
import { ctxOf, type TestAccount } from "@smartsupport/testing/factories";
import { openWorkflowReceiver, type WorkflowReceiver } from "@smartsupport/testing/workflow-receiver";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { queueKinds } from "../../test/queue-kinds.ts";
import { openTestDesk, type TestDesk } from "../../test/test-desk.ts";
import { SILENT } from "../log.ts";
import { type OpenWorker, openWorker } from "../worker.ts";
import { openQueues } from "./open-queues.ts";

const { kinds, redis } = await queueKinds();
afterAll(() => redis?.stop());

describe.each(kinds)("deliveries on $name", (kind) => {
  let desk: TestDesk;
  let receiver: WorkflowReceiver;
  let endpointId: string;
  let admin: TestAccount;
  const workers: OpenWorker[] = [];
  let queue: ReturnType<typeof kind.settings>;

  async function work(): Promise<OpenWorker> {
    const mail = { transport: "local", from: "Desk <desk@acme.example>" } as const;
    const worker = await openWorker({
      core: desk.core,
      queue,
      mail,
      log: SILENT,
    });
    workers.push(worker);
    return worker;
  }

  beforeAll(async () => {
    desk = await openTestDesk();
    admin = await desk.person("admin", "Amihan");
    queue = kind.settings(desk.core.appUrl);
  });
  afterAll(() => desk.core.close());
  beforeEach(async () => {
    receiver = await openWorkflowReceiver();
    endpointId = await desk.endpoint(receiver);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    await desk.core.database.prisma.endpoint.update({ where: { id: endpointId }, data: { isActive: false } });
    await receiver.close();
  });

  const deliveries = () =>
    desk.core.database.prisma.delivery.findMany({ where: { endpointId }, orderBy: { id: "asc" } });
  const sequences = (number: string) =>
    receiver.received
      .filter(({ payload }) => payload.ticket.ticket_number === number)
      .map(({ payload }) => payload.sequence);

  it("tells a subscribed endpoint of an opened ticket, and nothing of what came before", async () => {
    const ticket = await desk.ticket();
    await desk.event("ticket.created", ticket, desk.employee.actor);
    await desk.event("ticket.asked", ticket);
    const opened = await desk.event("ticket.opened", ticket);
    await desk.event("ticket.noted", ticket);
    const claimed = await desk.event("ticket.claimed", ticket);
    await work();
    await receiver.until((received) => received.length >= 2);
    expect(receiver.received.map(({ webhookId }) => webhookId)).toEqual([opened, claimed]);
    expect(receiver.received[0]?.payload).toMatchObject({
      event: "ticket.opened",
      event_id: opened,
      sequence: 3,
      ticket: { ticket_number: ticket.number, status: "Open", customer: { email: desk.employee.email } },
    });
    await eventually(async () => {
      expect(await deliveries()).toMatchObject([
        { status: "delivered", attempts: 1, eventSeq: 3 },
        { status: "delivered", attempts: 1, eventSeq: 5 },
      ]);
    });
  });

  it("keeps the order of each ticket while different tickets go side by side", async () => {
    const tickets = await Promise.all(Array.from({ length: 6 }, () => desk.ticket()));
    await work();
    receiver.answer(() => ({ status: 204, afterMs: Math.random() * 40 }));
    await Promise.all(
      tickets.map(async (ticket) => {
        await desk.event("ticket.opened", ticket);
        for (let edit = 0; edit < 9; edit += 1) await desk.event("ticket.edited", ticket);
      }),
    );
    await receiver.until((received) => received.length >= 60);
    for (const ticket of tickets) expect(sequences(ticket.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const firstToEnd = receiver.received.findIndex(({ payload }) => payload.sequence === 10);
    expect(new Set(receiver.received.slice(0, firstToEnd).map(({ payload }) => payload.ticket.id)).size).toBe(6);
  });

  it.each([
    ["500", { status: 500 }],
    ["408", { status: 408 }],
    ["429 with Retry-After", { status: 429, headers: { "retry-after": "2" } }],
  ])("tries again after %s, and what follows on the ticket waits for it", async (_name, failure) => {
    const ticket = await desk.ticket();
    receiver.answer(({ payload }, nth) => (payload.event === "ticket.opened" && nth === 1 ? failure : undefined));
    const opened = await desk.event("ticket.opened", ticket);
    await desk.event("ticket.claimed", ticket);
    await work();
    await receiver.until((received) => received.length >= 3);
    expect(sequences(ticket.number)).toEqual([1, 1, 2]);
    const [first, second] = receiver.received;
    expect([first?.webhookId, second?.webhookId]).toEqual([opened, opened]);
    const waitedMs = (second?.receivedAt.getTime() ?? 0) - (first?.receivedAt.getTime() ?? 0);
    expect(waitedMs).toBeGreaterThanOrEqual(failure.status === 429 ? 1_990 : 990);
    const log = await desk.core.database.prisma.deliveryAttempt.findMany({
      where: { delivery: { endpointId, eventId: opened } },
      orderBy: { startedAt: "asc" },
    });
    await eventually(() => expect(log[0]).toMatchObject({ statusCode: failure.status }));
  });

  it("gives up at once after 400, says why, and goes on with the ticket", async () => {
    const ticket = await desk.ticket();
    receiver.answer(({ payload }) =>
      payload.event === "ticket.opened" ? { status: 400, body: "no such\nqueue <b>" } : undefined,
    );
    await desk.event("ticket.opened", ticket);
    await desk.event("ticket.claimed", ticket);
    await work();
    await receiver.until((received) => received.length >= 2);
    await eventually(async () => {
      expect(await deliveries()).toMatchObject([
        { status: "given_up", attempts: 1, lastError: "Answered 400: no such queue <b>" },
        { status: "delivered" },
      ]);
    });

    // An admin asks for it once more, and now it is welcome.
    receiver.answer(() => undefined);
    const [refused] = await deliveries();
    await retryDelivery(ctxOf(desk.core, admin), refused?.id ?? "");
    await eventually(async () => {
      expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: 2, lastError: null }, {}]);
    });
    expect(receiver.received.at(-1)?.webhookId).toBe(refused?.eventId);
  });

  it("tries again when nobody answers, and delivers once somebody does", async () => {
    const port = Number(new URL(receiver.url).port);
    await receiver.close();
    await desk.event("ticket.opened", await desk.ticket());
    await work();
    await eventually(async () => {
      expect(await deliveries()).toMatchObject([
        { status: "waiting", lastError: expect.stringContaining("ECONNREFUSED") },
      ]);
    });
    const secret = receiver.secret;
    receiver = await openWorkflowReceiver(port, secret);
    await receiver.until((received) => received.length === 1);
    await eventually(async () => expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: 2 }]));
  });

  it("pauses an endpoint that keeps failing, with a reason, and sends all that was missed when it is resumed", async () => {
    receiver.answer(() => ({ status: 503, body: "down for the night" }));
    await work();
    for (let nth = 0; nth < 25; nth += 1) await desk.event("ticket.opened", await desk.ticket());
    const endpoint = () => desk.core.database.prisma.endpoint.findUniqueOrThrow({ where: { id: endpointId } });
    await eventually(async () => expect((await endpoint()).pausedAt).not.toBeNull());
    expect((await endpoint()).pausedReason).toBe(
      "Paused after 20 failed attempts in a row. The last: Answered 503: down for the night",
    );
    await eventually(async () => {
      expect((await deliveries()).filter(({ status }) => status === "sending")).toEqual([]);
    });
    const heard = receiver.received.length;
    const late = await desk.event("ticket.opened", await desk.ticket());
    await eventually(async () => expect(await deliveries()).toHaveLength(26));
    expect(receiver.received).toHaveLength(heard);

    receiver.answer(() => undefined);
    await updateEndpoint(ctxOf(desk.core, admin), endpointId, { resume: true });
    await eventually(async () => {
      expect((await deliveries()).map(({ status }) => status)).toEqual(Array(26).fill("delivered"));
    });
    expect(receiver.received.some(({ webhookId }) => webhookId === late)).toBe(true);
    expect((await endpoint()).consecutiveFailures).toBe(0);
  });

  it("loses nothing when the queue is wiped again and again", async () => {
    await work();
    receiver.answer(() => ({ status: 204, afterMs: 20 }));
    const queues = openQueues(queue);
    const bells = queues.queue("bells");
    const clock = queues.queue("clock");
    const sent: string[] = [];
    for (let nth = 0; nth < 40; nth += 1) {
      const ticket = await desk.ticket();
      sent.push(await desk.event("ticket.opened", ticket), await desk.event("ticket.claimed", ticket));
      if (nth % 8 === 4) {
        await bells.obliterate({ force: true });
        await clock.obliterate({ force: true });
      }
    }
    await eventually(() => expect(new Set(receiver.received.map(({ webhookId }) => webhookId)).size).toBe(80));
    await bells.close();
    await clock.close();
    await queues.close();
    expect(receiver.received.map(({ webhookId }) => webhookId).toSorted()).toEqual(sent.toSorted());
  });

  it("shares the work between two workers without telling anything twice", async () => {
    await Promise.all([work(), work()]);
    const tickets = await Promise.all(Array.from({ length: 30 }, () => desk.ticket()));
    await Promise.all(
      tickets.map(async (ticket) => {
        await desk.event("ticket.opened", ticket);
        await desk.event("ticket.claimed", ticket);
        await desk.event("ticket.resolved", ticket);
      }),
    );
    await receiver.until((received) => received.length >= 90);
    await eventually(async () => {
      expect((await deliveries()).every(({ status, attempts }) => status === "delivered" && attempts === 1)).toBe(true);
    });
    expect(receiver.received).toHaveLength(90);
    for (const ticket of tickets) expect(sequences(ticket.number)).toEqual([1, 2, 3]);
  });
});
