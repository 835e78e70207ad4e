import {
  addComment,
  addWatcher,
  changeNotificationChoices,
  clockContexts,
  createTicket,
  markNotifications,
  purgeNotifications,
  removeWatcher,
  sendDigests,
  transitionTicket,
  warnOfDueTickets,
} from "@smartsupport/core";
import { ctxOf, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailDesk, openMailDesk } from "../../test/mail-desk.ts";

let desk: MailDesk;

beforeAll(async () => {
  desk = await openMailDesk();
});
afterAll(() => desk.close());

const HOUR_MS = 3_600_000;
const as = (person: TestAccount) => ctxOf(desk.core, person);

async function file(subject: string, by = desk.employee): Promise<string> {
  const { categoryId } = desk.organization;
  return (await createTicket(as(by), { subject, description: "", categoryId })).number;
}

/** The clock's turn, so much later. */
async function sumUp(laterMs: number): Promise<number[]> {
  const now = new Date(Date.now() + laterMs);
  const contexts = await clockContexts(desk.core, now);
  // Two workers at once.
  return Promise.all([...contexts, ...contexts].map((ctx) => sendDigests(ctx)));
}

const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

const summaries = async (person: TestAccount) => {
  await desk.settled();
  const where = { toAddress: person.email, subject: { startsWith: "News on" } };
  return desk.core.database.prisma.mail.findMany({ where, orderBy: { createdAt: "asc" } });
};

it("goes once for each person and period, though two workers are at it, with what is still news", async () => {
  const maria = await desk.person("employee", "Maria");
  await changeNotificationChoices(as(maria), { own: "hourly" });
  const [first, second, read] = [await file("Silent", maria), await file("Loud", maria), await file("Read", maria)];
  await addComment(as(desk.coordinator), first, { body: "SECRET-WORDS" });
  await addComment(as(desk.coordinator), first, { body: "Two" });
  await addComment(as(desk.coordinator), second, { body: "Three" });
  await addComment(as(desk.coordinator), read, { body: "Four" });
  await desk.settled();
  await markNotifications(as(maria), { as: "read", number: read });
  expect(await summaries(maria)).toEqual([]);
  expect(total(await sumUp(HOUR_MS))).toBe(1);
  expect(total(await sumUp(2 * HOUR_MS))).toBe(0);
  const [summary, ...rest] = await summaries(maria);
  expect(rest).toEqual([]);
  expect(summary?.subject).toBe("News on 2 tickets");
  expect(summary?.text).toContain(`${first}: Silent: Carlo Reyes commented, and 1 more`);
  expect(summary?.text).toContain(`${second}: Loud: Carlo Reyes commented`);
  expect(summary?.text).not.toContain(read);
  expect(summary?.text).toContain("https://desk.test/inbox");
  const event = await desk.core.database.prisma.outboxEvent.findFirstOrThrow({ where: { type: "account.digest_due" } });
  expect(summary?.messageId).toContain(event.id);
});

it("tells nothing of a ticket that was taken from its reader, and then does not go at all", async () => {
  const luz = await desk.person("employee", "Luz");
  await changeNotificationChoices(as(luz), { watched: "daily" });
  const number = await file("Watched");
  await addWatcher(as(desk.coordinator), number, luz.id);
  await addComment(as(desk.coordinator), number, { body: "One" });
  await desk.settled();
  await removeWatcher(as(luz), number, luz.id);
  await sumUp(25 * HOUR_MS);
  expect(await summaries(luz)).toEqual([]);
});

it("goes with the summary that was chosen meanwhile, or with none", async () => {
  const ines = await desk.person("employee", "Ines");
  await changeNotificationChoices(as(ines), { own: "daily" });
  const number = await file("Changed", ines);
  await addComment(as(desk.coordinator), number, { body: "One" });
  await desk.settled();
  await changeNotificationChoices(as(ines), { own: "hourly" });
  expect(total(await sumUp(HOUR_MS))).toBe(1);
  await addComment(as(desk.coordinator), number, { body: "Two" });
  await desk.settled();
  await changeNotificationChoices(as(ines), { own: "never" });
  expect(total(await sumUp(3 * HOUR_MS))).toBe(0);
  expect(await summaries(ines)).toHaveLength(1);
});

it("says once that a ticket is due soon, and once that it is overdue", async () => {
  const { coordinator, core, organization } = desk;
  await changeNotificationChoices(as(coordinator), { due: "at_once" });
  const number = await file("Urgent");
  const body = {
    action: "approve",
    priority: "Critical",
    departmentId: organization.departmentId,
    assigneeId: coordinator.id,
  } as const;
  await transitionTicket(as(desk.admin), number, body, 1);
  const { dueAt } = await core.database.prisma.ticket.findFirstOrThrow({ where: { number } });
  const told = async () => {
    await desk.settled();
    const where = { accountId: coordinator.id, kind: "due", ticket: { number } } as const;
    const rows = await core.database.prisma.notification.findMany({
      where,
      include: { event: true },
      orderBy: { id: "asc" },
    });
    return rows.map(({ event }) => event.type);
  };
  const at = async (beforeDueMs: number) => {
    const now = new Date((dueAt?.getTime() ?? 0) - beforeDueMs);
    for (const ctx of await clockContexts(core, now)) await Promise.all([warnOfDueTickets(ctx), warnOfDueTickets(ctx)]);
  };
  await at(3 * HOUR_MS);
  expect(await told()).toEqual([]);
  await at(HOUR_MS);
  await at(HOUR_MS / 2);
  expect(await told()).toEqual(["ticket.due_soon"]);
  await at(0);
  await at(-HOUR_MS);
  expect(await told()).toEqual(["ticket.due_soon", "ticket.overdue"]);
  const mails = await core.database.prisma.mail.findMany({
    where: { toAddress: coordinator.email, subject: { contains: number } },
  });
  expect(mails.map(({ text }) => text.split("\n")[0])).toEqual([
    `A ticket for you: Urgent`,
    `${number} is due soon`,
    `${number} is overdue`,
  ]);
});

it("keeps what was told for 90 days", async () => {
  const { prisma } = desk.core.database;
  const before = await prisma.notification.count();
  expect(await purgeNotifications(desk.core, new Date(Date.now() + 89 * 24 * HOUR_MS))).toBe(0);
  expect(await purgeNotifications(desk.core, new Date(Date.now() + 91 * 24 * HOUR_MS))).toBe(before);
});
