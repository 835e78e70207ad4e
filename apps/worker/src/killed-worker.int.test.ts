import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createTicket, transitionTicket } from "@smartsupport/core";
import { ctxOf } from "@smartsupport/testing/factories";
import { openWorkflowReceiver, type WorkflowReceiver } from "@smartsupport/testing/workflow-receiver";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openTestDesk, type TestDesk } from "../test/test-desk.ts";

const TICKETS = 300;
const KILLS = 10;
/** A kill comes with every so many events, in the middle of one: it was heard, and not answered yet. */
const EVENTS_BETWEEN_KILLS = 25;

let desk: TestDesk;
let receiver: WorkflowReceiver;
let child: ChildProcess | null = null;
const children: ChildProcess[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  receiver = await openWorkflowReceiver();
  await desk.endpoint({ ...receiver, events: ["ticket.opened", "ticket.claimed"] });
});
afterAll(async () => {
  for (const one of children) await end(one);
  await receiver.close();
  await desk.core.close();
});

async function end(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  const exit = once(one, "exit");
  one.kill("SIGTERM");
  await exit;
}

/** The worker as it runs anywhere: a process of its own, told by its environment. */
async function startWorker(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts")], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: desk.core.appUrl,
      DATA_DIR: desk.core.filesDir,
      JWT_SECRET: desk.core.secret,
      PUBLIC_URL: desk.core.publicUrl,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  children.push(started);
  await once(started, "message");
  return started;
}

async function fileAndApprove(): Promise<void> {
  const { core, employee, coordinator, organization } = desk;
  const { categoryId, departmentId } = organization;
  const { number, version } = await createTicket(ctxOf(core, employee), {
    subject: "The printer is silent",
    description: "",
    categoryId,
  });
  const approval = { action: "approve", priority: "Low", departmentId, next: "claim" } as const;
  await transitionTicket(ctxOf(core, coordinator), number, approval, version);
}

it("killed ten times during 300 approvals, it loses no event, mixes up none and repeats only what was not answered", async () => {
  let kills = 0;
  let next = EVENTS_BETWEEN_KILLS;
  let onKill: () => void = () => undefined;
  receiver.answer(() => {
    if (kills < KILLS && receiver.received.length >= next && child !== null) {
      child.kill("SIGKILL");
      child = null;
      kills += 1;
      onKill();
    }
    return { status: 204, afterMs: Math.random() * 30 };
  });

  const approvals = (async () => {
    for (let nth = 0; nth < TICKETS; nth += 1) await fileAndApprove();
  })();
  for (let life = 0; life < KILLS; life += 1) {
    const killed = new Promise<void>((resolve) => {
      onKill = resolve;
    });
    child = await startWorker();
    next = receiver.received.length + EVENTS_BETWEEN_KILLS;
    await killed;
  }
  child = await startWorker();
  await approvals;

  const applied = () => new Set(receiver.received.map(({ webhookId }) => webhookId));
  await receiver.until(() => applied().size === 2 * TICKETS, 120_000);
  expect(kills).toBe(KILLS);
  expect(receiver.refused).toEqual([]);

  const { prisma } = desk.core.database;
  const happened = await prisma.outboxEvent.findMany({
    where: { type: { in: ["ticket.opened", "ticket.claimed"] } },
    select: { id: true },
  });
  expect([...applied()].toSorted()).toEqual(happened.map(({ id }) => id).toSorted());

  // Each kill left at least one event heard and not answered: it came again, under the same id.
  expect(receiver.received.length).toBeGreaterThanOrEqual(2 * TICKETS + KILLS);
  const byTicket = new Map<string, number[]>();
  for (const { payload } of receiver.received) {
    const { ticket_number: number } = payload.ticket;
    byTicket.set(number, [...(byTicket.get(number) ?? []), payload.sequence]);
  }
  expect(byTicket.size).toBe(TICKETS);
  for (const sequences of byTicket.values()) {
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect([...new Set(sequences)]).toEqual([2, 3]);
  }

  // The requesters' mails were not doubled by any of it.
  await vi.waitFor(async () => {
    expect(await prisma.delivery.count({ where: { status: { not: "delivered" } } })).toBe(0);
  }, 60_000);
  expect(await prisma.mail.count()).toBe(TICKETS);
}, 300_000);
