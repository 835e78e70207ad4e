import {
  addComment,
  addNote,
  addWatcher,
  changeNotificationChoices,
  countNotifications,
  createTicket,
  listNotifications,
  markNotifications,
  muteTicket,
  removeWatcher,
  transitionTicket,
  unmuteTicket,
} from "@smartsupport/core";
import { mentionOf } from "@smartsupport/domain";
import { ctxOf, makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MailDesk, openMailDesk } from "../../test/mail-desk.ts";

let desk: MailDesk;
let rafael: TestAccount;
let number: string;

beforeAll(async () => {
  desk = await openMailDesk();
  rafael = await desk.person("coordinator", "Rafael");
});
afterAll(() => desk.close());

beforeEach(async () => {
  const { categoryId } = desk.organization;
  number = (await createTicket(as(desk.employee), { subject: "Silent", description: "Since Monday.", categoryId }))
    .number;
});

const as = (person: TestAccount) => ctxOf(desk.core, person);

async function approve(assigneeId = rafael.id): Promise<void> {
  const body = {
    action: "approve",
    priority: "High",
    departmentId: desk.organization.departmentId,
    assigneeId,
  } as const;
  await transitionTicket(as(desk.coordinator), number, body, 1);
}

/** What a person is told of this test's ticket, the newest first. */
async function toldTo(person: TestAccount) {
  await desk.settled();
  const { items } = await listNotifications(as(person), { show: "all", limit: 100 });
  return items.find((group) => group.number === number);
}

const whatIsTold = async (person: TestAccount) =>
  (await toldTo(person))?.items.map(({ kind, what }) => `${kind} ${what}`) ?? [];

const mailsTo = async (person: TestAccount) => {
  await desk.settled();
  const where = { toAddress: person.email, subject: { startsWith: `[${number}]` } };
  return (await desk.core.database.prisma.mail.findMany({ where, orderBy: { createdAt: "asc" } })).map(
    ({ text }) => text.split("\n")[0],
  );
};

describe("the inbox", () => {
  it("tells each what concerns them by ticket, with the words, and nobody what they did themselves", async () => {
    await approve();
    await addComment(as(desk.employee), number, { body: "It is **still** silent." });
    await addComment(as(rafael), number, { body: "On my way." });
    const rafaels = await toldTo(rafael);
    expect(rafaels).toMatchObject({ subject: "Silent", status: "Open", isOwn: false, unread: 2, total: 2 });
    expect(rafaels?.items).toMatchObject([
      {
        kind: "work",
        what: "ticket.commented",
        author: { id: desk.employee.id },
        words: "It is still silent.",
        isRead: false,
      },
      { kind: "assigned", what: "ticket.opened", author: { id: desk.coordinator.id }, words: null },
    ]);
    expect(await toldTo(desk.employee)).toMatchObject({ isOwn: true, unread: 2 });
    expect(await whatIsTold(desk.employee)).toEqual(["own ticket.commented", "own ticket.opened"]);
    expect(await toldTo(desk.coordinator)).toBeUndefined();
  });

  it("is read by ticket or whole, only by its owner, and what comes later stays unread", async () => {
    await approve();
    await addComment(as(rafael), number, { body: "One" });
    await desk.settled();
    expect((await countNotifications(as(desk.employee))).numbers).toContain(number);
    await markNotifications(as(rafael), { as: "read" });
    expect(await toldTo(desk.employee)).toMatchObject({ unread: 2 });
    const early = new Date(Date.now() - 60_000).toISOString();
    await markNotifications(as(desk.employee), { as: "read", until: early });
    expect(await toldTo(desk.employee)).toMatchObject({ unread: 2 });
    const left = await markNotifications(as(desk.employee), { as: "read", number });
    expect(left.numbers).not.toContain(number);
    await markNotifications(as(desk.employee), { as: "unread", number });
    expect(await toldTo(desk.employee)).toMatchObject({ unread: 1, items: [{ isRead: false }, { isRead: true }] });
    const { readAt } = await markNotifications(as(desk.employee), { as: "read" });
    if (readAt === null) throw new Error("Nothing was marked.");
    await markNotifications(as(rafael), { as: "before", readAt });
    expect((await countNotifications(as(desk.employee))).numbers).toEqual([]);
    await markNotifications(as(desk.employee), { as: "before", readAt });
    // What was read before stays read.
    expect(await toldTo(desk.employee)).toMatchObject({ unread: 1, items: [{ isRead: false }, { isRead: true }] });
    await markNotifications(as(desk.employee), { as: "read" });
    expect((await countNotifications(as(desk.employee))).numbers).toEqual([]);
  });

  it("tells of a note and whom it mentions at the desk alone, and forgets both with the rights", async () => {
    const luz = await desk.person("coordinator", `Luz${number}`);
    await approve();
    // Whoever watches when it is told hears of it.
    await desk.settled();
    await addWatcher(as(desk.coordinator), number, luz.id);
    const words = `Ask ${mentionOf({ id: luz.id, name: "Luz" })}: NOTE-MARKER`;
    await addNote(as(desk.coordinator), number, { body: words });
    expect(await whatIsTold(luz)).toEqual(["mention ticket.mentioned"]);
    expect(await whatIsTold(rafael)).toEqual(["work ticket.noted", "assigned ticket.opened"]);
    expect(JSON.stringify(await toldTo(desk.employee))).not.toContain("noted");
    expect(await mailsTo(luz)).toEqual(["Carlo Reyes mentioned you"]);
    const { prisma } = desk.core.database;
    expect(await prisma.mail.count({ where: { text: { contains: "NOTE-MARKER" } } })).toBe(0);
    // Still a watcher, but of the desk no more.
    const employee = { ...luz, actor: { ...luz.actor, role: "employee" as const } };
    expect(await toldTo(employee)).toBeUndefined();
    expect((await countNotifications(as(employee))).numbers).toEqual([]);
  });

  it("holds nothing of a ticket that its reader may see no more", async () => {
    const basilio = await desk.person("employee", `Basilio${number}`);
    await addWatcher(as(desk.coordinator), number, basilio.id);
    await addComment(as(desk.coordinator), number, { body: "SEEN-ONCE" });
    expect(await toldTo(basilio)).toMatchObject({ unread: 1 });
    await removeWatcher(as(basilio), number, basilio.id);
    expect(await toldTo(basilio)).toBeUndefined();
    expect((await countNotifications(as(basilio))).numbers).toEqual([]);
  });

  it("is silent about a muted ticket, but for what is meant for its reader by name", async () => {
    await approve();
    await desk.settled();
    const before = await whatIsTold(desk.employee);
    await muteTicket(as(desk.employee), number);
    await muteTicket(as(rafael), number);
    await addComment(as(rafael), number, { body: "Not told" });
    await addComment(as(desk.employee), number, { body: "Nor this" });
    await transitionTicket(as(rafael), number, { action: "ask", question: "Which room?" }, 2);
    expect(await whatIsTold(desk.employee)).toEqual(["own ticket.asked", ...before]);
    expect(await whatIsTold(rafael)).toEqual(["assigned ticket.opened"]);
    expect(await mailsTo(desk.employee)).toEqual(["We have your ticket: Silent", "We need your answer"]);
    await unmuteTicket(as(rafael), number);
    await addComment(as(desk.employee), number, { body: "Room 12." });
    expect(await whatIsTold(rafael)).toContain("work ticket.answered");
  });

  it("mails as each chose, and tells in the inbox all the same", async () => {
    const maria = await desk.person("employee", `Maria${number}`);
    await addWatcher(as(desk.coordinator), number, maria.id);
    await changeNotificationChoices(as(maria), { watched: "never" });
    await expect(changeNotificationChoices(as(maria), { review: "daily" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await addComment(as(desk.coordinator), number, { body: "One" });
    expect(await whatIsTold(maria)).toEqual(["watched ticket.commented"]);
    expect(await mailsTo(maria)).toEqual([]);
    await changeNotificationChoices(as(maria), { watched: "at_once" });
    await addComment(as(desk.coordinator), number, { body: "Two" });
    expect(await mailsTo(maria)).toEqual(["New comment from Carlo Reyes"]);
  });

  it("tells whoever asked for it of what is to be reviewed, until somebody does", async () => {
    const vicente = await desk.person("coordinator", `Vicente${number}`);
    await changeNotificationChoices(as(vicente), { review: "at_once" });
    const { categoryId } = desk.organization;
    number = (await createTicket(as(desk.employee), { subject: "New", description: "", categoryId })).number;
    expect(await whatIsTold(vicente)).toEqual(["review ticket.created"]);
    expect(await mailsTo(vicente)).toEqual(["To review: New"]);
    await approve();
    expect(await toldTo(vicente)).toBeUndefined();
  });

  it("knows nothing of another organization", async () => {
    const other = await makeOrganization(desk.core);
    const stranger = await makeAccount(desk.core, { organizationId: other.id, role: "admin" });
    await approve();
    await desk.settled();
    expect(await listNotifications(as(stranger), { show: "all", limit: 100 })).toEqual({ items: [], nextCursor: null });
    await markNotifications(as(stranger), { as: "read", number });
    expect(await toldTo(rafael)).toMatchObject({ unread: 1 });
    await expect(muteTicket(as(stranger), number)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is read page by page, each ticket once", async () => {
    const zita = await desk.person("employee", `Zita${number}`);
    const { categoryId } = desk.organization;
    const numbers: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      number = (await createTicket(as(zita), { subject: `Number ${at}`, description: "", categoryId })).number;
      numbers.push(number);
      await approve();
    }
    await desk.settled();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNotifications(as(zita), { show: "unread", limit: 2, cursor });
      seen.push(...page.items.map((group) => group.number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(numbers.toSorted());
    await expect(listNotifications(as(zita), { show: "all", limit: 2, cursor: "x" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});
