import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { signIn } from "../sessions/sign-in.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { invitationLink } from "./invitation-token.ts";
import { inviteAccount } from "./invite-account.ts";
import { inviteFirstAdmin } from "./invite-first-admin.ts";
import { lookUpInvitation } from "./look-up-invitation.ts";
import { updateAccount } from "./update-account.ts";

const core = await openTestCore();
const organization = await makeOrganization(core, { name: "Meridian" });
const organizationId = organization.id;
const admin = await makeAccount(core, { organizationId, role: "admin" });
afterAll(() => core.close());

const { prisma } = core.database;
const NOW = Date.parse("2026-11-20T02:00:00Z");
const at = (hours: number) => ({ core, now: new Date(NOW + hours * 3_600_000) });
const asAdmin = ctxOf(core, admin, new Date(NOW));
const PASSWORD = "three quiet carabaos";
let count = 0;
const invitation = (given = {}) => {
  count += 1;
  return {
    email: `new${count}@meridian.example`,
    firstName: "Joy",
    lastName: "Manalo",
    role: "coordinator" as const,
    ...given,
  };
};
const acceptance = (token: string, given = {}) => ({
  token,
  firstName: "Joy",
  lastName: "Manalo",
  password: PASSWORD,
  hasConsented: true as const,
  ...given,
});
/** The token as the mail handler makes it of what the event says. */
async function mailedToken(accountId: string): Promise<string> {
  const where = { subjectId: accountId, type: "account.invited" };
  const event = await prisma.outboxEvent.findFirstOrThrow({ where, orderBy: { eventSeq: "desc" } });
  const { tokenId } = event.payload as { tokenId: string };
  const link = new URL(invitationLink(core, tokenId));
  expect(link.search).toBe("");
  return new URLSearchParams(link.hash.slice(1)).get("token") ?? "";
}

describe("an invitation", () => {
  it("makes an account that its link, and nothing else, opens", async () => {
    const body = invitation({ departmentId: organization.departmentId, companyId: "MA0019" });
    const { accountId, expiresAt } = await inviteAccount(asAdmin, body);
    expect(expiresAt).toBe("2026-11-23T02:00:00.000Z");
    const token = await mailedToken(accountId);
    const kept = await prisma.accountToken.findFirstOrThrow({ where: { accountId } });
    expect(token).not.toContain(kept.tokenHash);
    expect(await lookUpInvitation(at(1), { token })).toEqual({
      email: body.email,
      firstName: "Joy",
      lastName: "Manalo",
      middleName: null,
      suffix: null,
      organizationName: "Meridian",
    });
    await expect(acceptInvitation(at(1), acceptance(token, { password: "joymanalo1" }))).rejects.toMatchObject({
      errors: [{ path: "password" }],
    });
    await acceptInvitation(at(1), acceptance(token, { suffix: "II" }));
    await expect(signIn(at(2), { email: body.email, password: PASSWORD })).resolves.toMatchObject({
      user: { name: "Joy Manalo II", role: "coordinator" },
    });
    await expect(lookUpInvitation(at(2), { token })).rejects.toMatchObject({ code: "token_invalid" });
    await expect(acceptInvitation(at(2), acceptance(token))).rejects.toMatchObject({ code: "token_invalid" });
    const audit = await prisma.auditEntry.findMany({ where: { subjectId: accountId }, orderBy: { id: "asc" } });
    expect(audit.map((entry) => entry.action)).toEqual(["account.invited", "account.invitation_accepted"]);
    expect(JSON.stringify(audit)).not.toMatch(/joy|manalo|meridian/i);
  });

  it("is used once, however many click at once", async () => {
    const { accountId } = await inviteAccount(asAdmin, invitation());
    const token = await mailedToken(accountId);
    const clicks = await Promise.allSettled([1, 2, 3, 4].map(() => acceptInvitation(at(1), acceptance(token))));
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(1);
  });

  it("is over after three days, and void when a newer one was sent or the account switched off", async () => {
    const body = invitation();
    const { accountId } = await inviteAccount(asAdmin, body);
    const first = await mailedToken(accountId);
    await expect(lookUpInvitation(at(72), { token: first })).rejects.toMatchObject({ code: "token_invalid" });
    expect((await inviteAccount(asAdmin, { ...body, role: "admin" })).accountId).toBe(accountId);
    const second = await mailedToken(accountId);
    await expect(lookUpInvitation(at(1), { token: first })).rejects.toMatchObject({ code: "token_invalid" });
    await expect(lookUpInvitation(at(1), { token: second })).resolves.toBeDefined();
    await updateAccount(asAdmin, accountId, { status: "deactivated" });
    await expect(acceptInvitation(at(1), acceptance(second))).rejects.toMatchObject({ code: "token_invalid" });
  });

  it("cannot be made up", async () => {
    const { accountId } = await inviteAccount(asAdmin, invitation());
    const token = await mailedToken(accountId);
    for (const forged of [token.replace(/.$/, "_"), `${accountId}${token.slice(36)}`, "x".repeat(80)]) {
      await expect(lookUpInvitation(at(1), { token: forged })).rejects.toMatchObject({ code: "token_invalid" });
    }
  });

  it("is refused for somebody who is in, for a taken company id, and to whoever is no admin", async () => {
    const there = await makeAccount(core, { organizationId, companyId: "MA0777", passwordHash: "-" });
    await expect(inviteAccount(asAdmin, invitation({ email: there.email }))).rejects.toMatchObject({
      code: "email_taken",
    });
    await expect(inviteAccount(asAdmin, invitation({ companyId: "MA0777" }))).rejects.toMatchObject({
      code: "company_id_taken",
    });
    await expect(inviteAccount(asAdmin, invitation({ companyId: "777" }))).rejects.toMatchObject({
      errors: [{ path: "companyId" }],
    });
    const elsewhere = (await makeOrganization(core)).departmentId;
    await expect(inviteAccount(asAdmin, invitation({ departmentId: elsewhere }))).rejects.toMatchObject({
      errors: [{ path: "departmentId" }],
    });
    const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
    await expect(inviteAccount(ctxOf(core, coordinator), invitation())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the first admin", () => {
  it("gets a link, and an organization with everything to file a ticket", async () => {
    const { link, expiresAt } = await inviteFirstAdmin(at(0), {
      email: "Boss@Company.test",
      organizationName: "Our company",
    });
    expect(link).toMatch(/^https:\/\/desk\.test\/invitation#token=/);
    expect(expiresAt).toEqual(new Date("2026-11-23T02:00:00Z"));
    const found = await prisma.organization.findFirstOrThrow({
      where: { isDefault: true },
      include: { departments: true, ticketCounter: true, categories: { include: { subCategories: true } } },
    });
    expect(found.name).toBe("Our company");
    expect(found.ticketCounter?.value).toBe(0);
    expect(found.departments.map((department) => department.name).sort()).toEqual(["Asset", "Budget", "IT"]);
    expect(found.categories).toHaveLength(5);
    const token = link.split("#token=")[1] ?? "";
    await acceptInvitation(at(1), acceptance(token, { firstName: "Carmen", lastName: "Yap" }));
    await expect(signIn(at(1), { email: "boss@company.test", password: PASSWORD })).resolves.toMatchObject({
      person: { role: "admin", organizationId: found.id },
    });
    await expect(inviteFirstAdmin(at(2), { email: "boss@company.test" })).rejects.toMatchObject({
      code: "email_taken",
    });
    await expect(inviteFirstAdmin(at(2), { email: "nobody" })).rejects.toMatchObject({ code: "invalid_input" });
    await inviteFirstAdmin(at(2), { email: "other@company.test" });
    expect(await prisma.organization.count({ where: { isDefault: true } })).toBe(1);
  });
});
