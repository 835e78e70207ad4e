import { pbkdf2Sync } from "node:crypto";
import {
  addComment,
  addNote,
  approveAccount,
  changeMyPassword,
  createTicket,
  inviteAccount,
  registerAccount,
  rejectAccount,
  requestDataExport,
  requestPasswordReset,
  signIn,
  transitionTicket,
} from "@smartsupport/core";
import { ctxOf, makeAccount, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { openTestDesk, type TestDesk } from "../../test/test-desk.ts";
import { SILENT } from "../log.ts";
import { type OpenWorker, openWorker } from "../worker.ts";

type Body = Parameters<typeof transitionTicket>[2];

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";

const PASSWORD = "three quiet carabaos";
// In the form of an older desk: quick to make.
const passwordHash = `pbkdf2_sha256$1000$salt$${pbkdf2Sync(PASSWORD, "salt", 1000, 32, "sha256").toString("base64")}`;

let desk: TestDesk;
let worker: OpenWorker;
let admin: TestAccount;

beforeAll(async () => {
  desk = await openTestDesk();
  admin = await desk.person("admin", "Amihan");
  worker = await openWorker({
    core: desk.core,
    queue: { kind: "postgres", databaseUrl: desk.core.appUrl },
    mail: { transport: "local", from: "Desk <desk@acme.example>" },
    log: SILENT,
  });
});
afterAll(async () => {
  await worker.close();
  await desk.core.close();
});

/** Waits until everything that happened was told to whoever should hear of it. */
async function settled(): Promise<void> {
  const { prisma } = desk.core.database;
  await eventually(async () => {
    expect(await prisma.outboxEvent.count({ where: { fannedOutAt: null } })).toBe(0);
    expect(await prisma.delivery.count({ where: { status: { in: ["waiting", "sending"] } } })).toBe(0);
  });
}

const mails = async (ticketNumber: string) => {
  await settled();
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
      `${number} is closed`,
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

  it("carry a subject that would like to be a header on one line", async () => {
    const attack = "Hi\u2028Bcc: all@acme.example";
    const { number } = await file(desk.employee, attack);
    const [filed] = await mails(number);
    expect(filed?.subject).toBe(`[${number}] Hi Bcc: all@acme.example`);
  });

  it("are not written to accounts that were deactivated", async () => {
    const leaver = await desk.person("employee", "Bayani");
    const { number } = await file(leaver);
    await settled();
    await desk.core.database.prisma.account.update({ where: { id: leaver.id }, data: { status: "deactivated" } });
    await move(desk.coordinator, number, { action: "ask", question: "Still there?" });
    expect(await mails(number)).toHaveLength(1);
    const [gone] = await desk.core.database.prisma.delivery.findMany({ where: { status: "given_up" } });
    expect(gone?.lastError).toBe("The account is gone or was deactivated.");
    await desk.core.database.prisma.delivery.updateMany({ data: { status: "delivered" } });
  });
});

describe("mails of an account", () => {
  async function pending(email: string): Promise<TestAccount> {
    const { id: organizationId } = desk.organization;
    const account = await makeAccount(desk.core, { organizationId, status: "pending", email, firstName: "Tala" });
    // Nobody who waits has ever signed in.
    await desk.core.database.prisma.session.deleteMany({ where: { accountId: account.id } });
    return account;
  }
  const sentTo = async (email: string) => {
    await settled();
    return desk.core.database.prisma.mail.findMany({ where: { toAddress: email } });
  };

  it("say that it was approved", async () => {
    const { id, email } = await pending("tala@acme.example");
    await approveAccount(ctxOf(desk.core, admin), id, { role: "employee" });
    const [letter] = await sentTo(email);
    expect(letter).toMatchObject({ subject: "Your SmartSupport account is ready", ticketId: null });
    expect(letter?.text).toContain("https://desk.test/sign-in");
  });

  it("say why it was rejected, and leave nothing of the person beside the event", async () => {
    const { id, email } = await pending("tala2@acme.example");
    await rejectAccount(ctxOf(desk.core, admin), id, { reason: "We know nobody of this name." });
    const [letter] = await sentTo(email);
    expect(letter?.text).toContain("> We know nobody of this name.");
    expect(await desk.core.database.prisma.eventPerson.count()).toBe(0);
  });

  it("bring the link of an invitation, its token in the fragment", async () => {
    const email = "mayumi@acme.example";
    const names = { firstName: "Mayumi", lastName: "Cruz", middleName: null, suffix: null };
    await inviteAccount(ctxOf(desk.core, admin), { email, ...names, role: "coordinator" });
    const [letter] = await sentTo(email);
    expect(letter?.text).toMatch(/^https:\/\/desk\.test\/invitation#token=[\w.-]{40,}$/m);
    expect(letter?.text).toContain("Amihan Reyes made an account");
  });

  it("bring the link that sets a new password, its token in the fragment", async () => {
    const { email } = await desk.person("employee", "Ligaya");
    await requestPasswordReset({ core: desk.core, now: new Date() }, { email });
    const [letter] = await sentTo(email);
    expect(letter?.subject).toBe("Set a new password");
    expect(letter?.text).toMatch(/^https:\/\/desk\.test\/reset-password#token=[\w.-]{40,}$/m);
  });

  it.each([
    ["active", "You already have an account"],
    ["pending", "You are registered already"],
    ["invited", "You are invited already"],
  ] as const)("tell the owner of a %s account that somebody registered with their e-mail", async (status, heading) => {
    const { id: organizationId, departmentId } = desk.organization;
    await desk.core.database.prisma.organization.update({ where: { id: organizationId }, data: { isDefault: true } });
    const { email } = await makeAccount(desk.core, { organizationId, status });
    await registerAccount(
      { core: desk.core, now: new Date() },
      {
        firstName: "Some",
        lastName: "Body",
        companyId: "MA9999",
        departmentId,
        email,
        password: "seven lost umbrellas",
        hasConsented: true,
      },
    );
    const [letter, ...more] = await sentTo(email);
    expect(letter?.text).toContain(heading);
    expect(more).toEqual([]);
  });

  it("tell of a new device, with its name and from where", async () => {
    const { id: organizationId } = desk.organization;
    const { email } = await makeAccount(desk.core, { organizationId, passwordHash });
    const signInFrom = (address: string) =>
      signIn(
        { core: desk.core, now: new Date(), origin: { requestId: "r", address, userAgent: FIREFOX } },
        { email, password: PASSWORD },
      );
    await signInFrom("198.51.100.7");
    await signInFrom("203.0.113.9");
    const [letter, ...more] = await sentTo(email);
    expect(letter?.subject).toBe("A new device signed in");
    expect(letter?.text).toContain("Firefox on Windows");
    expect(letter?.text).toContain("203.0.113.9");
    expect(more).toEqual([]);
  });

  it("tell that the password was changed", async () => {
    const { id: organizationId } = desk.organization;
    const me = await makeAccount(desk.core, { organizationId, passwordHash });
    await changeMyPassword(ctxOf(desk.core, me), { currentPassword: PASSWORD, newPassword: "four loud tamaraws" });
    const [letter] = await sentTo(me.email);
    expect(letter?.text).toContain("your password was changed on your profile");
  });
});

describe("one's own data", () => {
  it("is made by the worker, and a mail without the file says so", async () => {
    const { employee, core } = desk;
    const { prisma } = core.database;
    const { id } = await requestDataExport(ctxOf(core, employee));
    await eventually(async () => {
      expect(await prisma.dataExport.findUnique({ where: { id } })).toMatchObject({ state: "ready" });
    });
    await settled();
    const [mail] = await prisma.mail.findMany({ where: { subject: "Your data is ready" } });
    expect(mail).toMatchObject({ toAddress: employee.email });
    expect(mail?.text).toContain("https://desk.test/profile");
    expect(mail?.text).not.toContain(id);
  });
});
