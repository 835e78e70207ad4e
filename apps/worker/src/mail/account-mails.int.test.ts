import { pbkdf2Sync } from "node:crypto";
import {
  answerSecondFactor,
  approveAccount,
  changeMyPassword,
  inviteAccount,
  registerAccount,
  rejectAccount,
  removeSecondFactor,
  requestDataExport,
  requestPasswordReset,
  signIn,
} from "@smartsupport/core";
import { addApp, ctxOf, makeAccount, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { type MailDesk, openMailDesk } from "../../test/mail-desk.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";
const PASSWORD = "three quiet carabaos";
// In the form of an older desk: quick to make.
const passwordHash = `pbkdf2_sha256$1000$salt$${pbkdf2Sync(PASSWORD, "salt", 1000, 32, "sha256").toString("base64")}`;

let desk: MailDesk;

beforeAll(async () => {
  desk = await openMailDesk();
});
afterAll(() => desk.close());

describe("mails of an account", () => {
  async function pending(email: string): Promise<TestAccount> {
    const { id: organizationId } = desk.organization;
    const account = await makeAccount(desk.core, { organizationId, status: "pending", email, firstName: "Tala" });
    // Nobody who waits has ever signed in.
    await desk.core.database.prisma.session.deleteMany({ where: { accountId: account.id } });
    return account;
  }
  const sentTo = async (email: string) => {
    await desk.settled();
    return desk.core.database.prisma.mail.findMany({ where: { toAddress: email } });
  };

  it("say that it was approved", async () => {
    const { id, email } = await pending("tala@acme.example");
    await approveAccount(ctxOf(desk.core, desk.admin), id, { role: "employee" });
    const [letter] = await sentTo(email);
    expect(letter).toMatchObject({ subject: "Your SmartSupport account is ready", ticketId: null });
    expect(letter?.text).toContain("https://desk.test/sign-in");
  });

  it("say why it was rejected, and leave nothing of the person beside the event", async () => {
    const { id, email } = await pending("tala2@acme.example");
    await rejectAccount(ctxOf(desk.core, desk.admin), id, { reason: "We know nobody of this name." });
    const [letter] = await sentTo(email);
    expect(letter?.text).toContain("> We know nobody of this name.");
    expect(await desk.core.database.prisma.eventPerson.count()).toBe(0);
  });

  it("bring the link of an invitation, its token in the fragment", async () => {
    const email = "mayumi@acme.example";
    const names = { firstName: "Mayumi", lastName: "Cruz", middleName: null, suffix: null };
    await inviteAccount(ctxOf(desk.core, desk.admin), { email, ...names, role: "coordinator" });
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

describe("a mail about the second factor", () => {
  it("says what was added and who removed it, and what to do if it was somebody else", async () => {
    const { id: organizationId } = desk.organization;
    const { prisma } = desk.core.database;
    const me = await makeAccount(desk.core, { organizationId, passwordHash });
    await addApp(desk.core, me, PASSWORD);
    await removeSecondFactor(ctxOf(desk.core, desk.admin), me.id);
    await desk.settled();
    const mails = await prisma.mail.findMany({ where: { toAddress: me.email }, orderBy: { createdAt: "asc" } });
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill("Your second factor was changed"));
    expect(mails[0]?.text).toContain("An authenticator app was added");
    expect(mails[1]?.text).toContain("An admin removed your second factor");
    for (const { text } of mails) {
      expect(text).toContain("change your password at once");
      expect(text).toContain("https://desk.test/profile");
    }
  });

  it("says that a recovery code was used, and how many are left", async () => {
    const { id: organizationId } = desk.organization;
    const { prisma } = desk.core.database;
    const me = await makeAccount(desk.core, { organizationId, passwordHash });
    const { recoveryCodes } = await addApp(desk.core, me, PASSWORD);
    const ctx = { core: desk.core, now: new Date() };
    const asked = await signIn(ctx, { email: me.email, password: PASSWORD });
    if (!("secondFactor" in asked)) throw new Error("Nothing was asked for.");
    await answerSecondFactor(ctx, { ticket: asked.secondFactor.ticket, recoveryCode: recoveryCodes[0] ?? "" });
    await desk.settled();
    const used = { toAddress: me.email, subject: "A recovery code was used" };
    const [letter] = await prisma.mail.findMany({ where: used });
    expect(letter?.text).toContain("Codes left: 9.");
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
    await desk.settled();
    const [mail] = await prisma.mail.findMany({ where: { subject: "Your data is ready" } });
    expect(mail).toMatchObject({ toAddress: employee.email });
    expect(mail?.text).toContain("https://desk.test/profile");
    expect(mail?.text).not.toContain(id);
  });

  it("that could not be made is given up, and a mail says how to ask again", async () => {
    const { core } = desk;
    const { prisma } = core.database;
    const { id: accountId, organizationId, email } = await desk.person("employee", "Bituin");
    const asked = { id: crypto.randomUUID(), organizationId, accountId, requestedAt: new Date() };
    // Three workers died over it.
    await prisma.dataExport.create({ data: { ...asked, tries: 3 } });
    await eventually(async () => {
      expect(await prisma.dataExport.findUnique({ where: { id: asked.id } })).toMatchObject({ state: "failed" });
    });
    await desk.settled();
    const mails = await prisma.mail.findMany({ where: { toAddress: email } });
    expect(mails.map(({ subject }) => subject)).toEqual(["Your data could not be put together"]);
    expect(mails[0]?.text).toContain("https://desk.test/profile");
  });
});
