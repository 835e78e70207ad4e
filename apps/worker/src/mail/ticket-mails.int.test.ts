import { addComment, addNote, createTicket, transitionTicket } from "@smartsupport/core";
import { ctxOf, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MailDesk, openMailDesk } from "../../test/mail-desk.ts";

type Body = Parameters<typeof transitionTicket>[2];

let desk: MailDesk;

beforeAll(async () => {
  desk = await openMailDesk();
});
afterAll(() => desk.close());

const mails = async (ticketNumber: string) => {
  await desk.settled();
  return desk.core.database.prisma.mail.findMany({
    where: { subject: { startsWith: `[${ticketNumber}]` } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
};

async function file(by = desk.employee, subject = "The printer is silent") {
  const { categoryId } = desk.organization;
  return createTicket(ctxOf(desk.core, by), { subject, description: "Since Monday.", categoryId });
}

async function move(by: TestAccount, number: string, body: Body) {
  const { version } = await desk.core.database.prisma.ticket.findFirstOrThrow({ where: { number } });
  return transitionTicket(ctxOf(desk.core, by), number, body, version);
}

const approval = (assigneeId?: string): Body => ({
  action: "approve",
  priority: "High",
  departmentId: desk.organization.departmentId,
  assigneeId,
});

describe("mails of a ticket", () => {
  it("tell its whole story to whom it concerns, in one thread for each reader", async () => {
    const { employee, coordinator } = desk;
    const other = await desk.person("coordinator", "Dalisay");
    const { number } = await file();
    await move(coordinator, number, approval(other.id));
    await move(other, number, { action: "ask", question: "Which **room**?" });
    await move(employee, number, { action: "answer", answer: "Room 12." });
    await addComment(ctxOf(desk.core, other), number, { body: "On my way." });
    await addComment(ctxOf(desk.core, employee), number, { body: "Thank you!" });
    await addNote(ctxOf(desk.core, other), number, { body: "MARKER-OF-A-NOTE" });
    await move(other, number, { action: "resolve", note: "The cable was loose." });
    await move(employee, number, { action: "reopen", comment: "Silent again." });
    await move(other, number, { action: "resolve", note: "A new cable." });
    await move(employee, number, { action: "close", rating: 4, comment: "Quick." });

    const told = await mails(number);
    const story = (reader: TestAccount) =>
      told.filter(({ toAddress }) => toAddress === reader.email).map(({ text }) => text.split("\n")[0]);
    expect(story(employee)).toEqual([
      "We have your ticket: The printer is silent",
      "We need your answer",
      "New comment from Dalisay Reyes",
      "Your ticket is resolved",
      "Your ticket is resolved",
    ]);
    expect(story(other)).toEqual([
      "A ticket for you: The printer is silent",
      "The question is answered",
      "New comment from Ana Reyes",
      `${number} is open again`,
      `${number} is closed`,
    ]);
    expect(story(coordinator)).toEqual([]);
    expect(JSON.stringify(told)).not.toContain("MARKER-OF-A-NOTE");

    const thread = told.filter(({ toAddress }) => toAddress === employee.email);
    const headers = thread.map((one) => one.headers as Record<string, string>);
    expect(headers[0]).not.toHaveProperty("In-Reply-To");
    for (const [index, header] of headers.slice(1).entries()) {
      const before = thread.slice(0, index + 1).map(({ messageId }) => messageId);
      expect(header["In-Reply-To"]).toBe(before.at(-1));
      expect(header.References).toBe(before.join(" "));
    }
    expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set([`[${number}] The printer is silent`]));
    expect(told.find(({ text }) => text.includes("Which **room**?"))?.html).toContain("<strong>room</strong>");
  });

  it("lead each reader to where they see the ticket", async () => {
    const { number } = await file();
    await move(desk.coordinator, number, { action: "ask", question: "Where?" });
    await move(desk.employee, number, { action: "answer", answer: "Here." });
    const told = await mails(number);
    const [filed] = told.filter(({ toAddress }) => toAddress === desk.employee.email);
    const [answered] = told.filter(({ toAddress }) => toAddress === desk.coordinator.email);
    expect(filed?.text).toContain(`\nhttps://desk.test/tickets/${number}\n`);
    expect(answered?.text).toContain(`\nhttps://desk.test/desk/tickets/${number}\n`);
  });

  it("give the reason of a rejection, and the one who withdraws no mail", async () => {
    const rejected = await file();
    await move(desk.coordinator, rejected.number, { action: "reject", reason: "Please use the form of **HR**." });
    expect((await mails(rejected.number)).map(({ text }) => text)[1]).toContain("> Please use the form of **HR**.");

    const withdrawn = await file();
    await move(desk.coordinator, withdrawn.number, approval(desk.coordinator.id));
    await move(desk.employee, withdrawn.number, { action: "withdraw", reason: "Found it." });
    const told = await mails(withdrawn.number);
    expect(told.map(({ toAddress, text }) => [toAddress, text.split("\n")[0]]).toSorted()).toEqual([
      [desk.employee.email, "We have your ticket: The printer is silent"],
      [desk.coordinator.email, `${withdrawn.number} was withdrawn`],
    ]);
  });

  it("tell nobody of their own doing, and watchers of both sides", async () => {
    const watcher = await desk.person("employee", "Luz");
    const { number, id } = await file();
    await desk.core.database.prisma.ticketWatcher.create({
      data: { organizationId: desk.organization.id, ticketId: id, accountId: watcher.id },
    });
    await move(desk.coordinator, number, approval());
    await move(desk.coordinator, number, { action: "claim" });
    await addComment(ctxOf(desk.core, desk.employee), number, { body: "One" });
    await addComment(ctxOf(desk.core, desk.coordinator), number, { body: "Two" });
    const comments = (await mails(number)).filter(({ text }) => text.startsWith("New comment"));
    expect(comments.map(({ toAddress, text }) => [toAddress, /> (.*)/.exec(text)?.[1]]).toSorted()).toEqual(
      [
        [desk.employee.email, "Two"],
        [desk.coordinator.email, "One"],
        [watcher.email, "One"],
        [watcher.email, "Two"],
      ].toSorted(),
    );
  });

  it("say where a merged ticket goes on, but not to whom may not see it", async () => {
    const { employee, coordinator } = desk;
    const [own, other] = [await file(), await file()];
    const stranger = await desk.person("employee", "Basilio");
    const foreign = await file(stranger);
    await move(coordinator, own.number, { action: "merge", into: other.number });
    await move(coordinator, foreign.number, { action: "merge", into: other.number });
    await move(coordinator, foreign.number, { action: "undo_merge" });
    const [, merged, ...rest] = await mails(own.number);
    expect(merged?.toAddress).toBe(employee.email);
    expect(merged?.text).toContain(`Please write on ${other.number} from now on.`);
    expect(rest).toEqual([]);
    const told = await mails(foreign.number);
    expect(told.map(({ text }) => text.split("\n")[0])).toEqual([
      "We have your ticket: The printer is silent",
      `${foreign.number} goes on in another ticket`,
      `${foreign.number} goes on by itself`,
    ]);
    expect(JSON.stringify(told)).not.toContain(other.number);
  });

  it("carry a subject that would like to be a header on one line", async () => {
    const attack = "Hi\u2028Bcc: all@acme.example";
    const { number } = await file(desk.employee, attack);
    const [filed] = await mails(number);
    expect(filed?.subject).toBe(`[${number}] Hi Bcc: all@acme.example`);
  });

  it("are not written to accounts that were deactivated", async () => {
    const leaver = await desk.person("employee", "Bayani");
    const { number } = await file(leaver);
    await desk.settled();
    await desk.core.database.prisma.account.update({ where: { id: leaver.id }, data: { status: "deactivated" } });
    await move(desk.coordinator, number, { action: "ask", question: "Still there?" });
    expect(await mails(number)).toHaveLength(1);
    // Nothing was tried in vain.
    expect(await desk.core.database.prisma.delivery.count({ where: { status: "given_up" } })).toBe(0);
  });
});
