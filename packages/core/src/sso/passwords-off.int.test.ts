import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { openCrookedProvider } from "@smartsupport/testing/provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptInvitation } from "../accounts/accept-invitation.ts";
import { changeMyPassword } from "../accounts/change-my-password.ts";
import { invitationLink } from "../accounts/invitation-token.ts";
import { inviteAccount } from "../accounts/invite-account.ts";
import { hashPassword } from "../accounts/password-hash.ts";
import { registerAccount } from "../accounts/register-account.ts";
import { requestPasswordReset } from "../accounts/request-password-reset.ts";
import { resetPassword } from "../accounts/reset-password.ts";
import { passwordResetLink } from "../accounts/reset-token.ts";
import { updateAccount } from "../accounts/update-account.ts";
import type { AnonymousCtx } from "../context.ts";
import { eraseAccount } from "../erasure/erase-account.ts";
import { answerSecondFactor } from "../second-factor/answer-second-factor.ts";
import { signInTicket } from "../second-factor/sign-in-ticket.ts";
import { configDigest } from "./config-digest.ts";
import { saveSingleSignOn } from "./save-single-sign-on.ts";
import { signInByPassword } from "./sign-in-by-password.ts";
import { switchSingleSignOn } from "./switch-single-sign-on.ts";

const core = await openTestCore();
const { prisma } = core.database;
const password = "three quiet carabaos";
const passwordHash = await hashPassword(password);
const provider = await openCrookedProvider({ sub: "1" });
const home = await makeOrganization(core, { isDefault: true });
const other = await makeOrganization(core);
const { id: organizationId, departmentId } = home;
const make = (given: Parameters<typeof makeAccount>[1]) =>
  makeAccount(core, { organizationId, passwordHash, ...given });
const [admin, keeper] = [await make({ role: "admin" }), await make({ role: "admin" })];
const [employee, linked] = [await make({}), await make({})];
const elsewhere = await makeAccount(core, { organizationId: other.id, passwordHash });
const asAdmin = ctxOf(core, admin);
const ctx = (): AnonymousCtx => ({ core, now: new Date() });
const OFF = {
  code: "passwords_off",
  message: "Passwords are switched off at this desk. Please sign in with Meridian.",
};
const fields = {
  preset: "other" as const,
  name: "Meridian",
  issuer: provider.issuer,
  clientId: "smartsupport",
  clientSecret: "secret",
  isPrivateHostAllowed: true,
  roleClaim: null,
  roleMap: [],
  departmentClaim: null,
  departmentMap: [],
  emailDomains: [],
  newPeople: "pending" as const,
};
const names = { firstName: "Ana", lastName: "Cruz" };

afterAll(async () => {
  await provider.close();
  await core.close();
});

let reset = "";
let invitation = "";
let halfway = { employee: "", keeper: "" };

beforeAll(async () => {
  await saveSingleSignOn(asAdmin, fields);
  halfway = {
    employee: signInTicket(ctx(), "second-factor", { ...employee, passwordHash }),
    keeper: signInTicket(ctx(), "second-factor", { ...keeper, passwordHash }),
  };
  const row = await prisma.ssoProvider.findUniqueOrThrow({ where: { organizationId } });
  const tested = { testedDigest: configDigest(core.keyring, row), testedAt: new Date() };
  await prisma.ssoProvider.update({ where: { organizationId }, data: tested });
  const times = { createdAt: new Date(), lastUsedAt: new Date() };
  const identity = { id: linked.id, organizationId, accountId: linked.id, issuer: provider.issuer, subject: "linked" };
  await prisma.ssoIdentity.create({ data: { ...identity, ...times } });
  await requestPasswordReset(ctx(), { email: employee.email });
  const token = await prisma.accountToken.findFirstOrThrow({ where: { accountId: employee.id } });
  reset = new URL(passwordResetLink(core, token.id)).hash.slice("#token=".length);
  const invited = await inviteAccount(asAdmin, { ...names, email: "invited@company.test", role: "employee" });
  const sent = await prisma.accountToken.findFirstOrThrow({ where: { accountId: invited.accountId } });
  invitation = new URL(invitationLink(core, sent.id)).hash.slice("#token=".length);
});

describe("switching passwords off", () => {
  it("needs the provider on, and an active admin with a password who keeps theirs", async () => {
    const refused = { code: "invalid_input" };
    const off = { isEnabled: true, arePasswordsOff: true };
    await expect(switchSingleSignOn(asAdmin, { arePasswordsOff: true, breakGlassId: keeper.id })).rejects.toMatchObject(
      refused,
    );
    await expect(switchSingleSignOn(asAdmin, off)).rejects.toMatchObject(refused);
    const bare = await make({ role: "admin", passwordHash: null });
    const switchedOff = await make({ role: "admin", status: "deactivated" });
    for (const breakGlassId of [employee.id, bare.id, switchedOff.id, elsewhere.id]) {
      await expect(switchSingleSignOn(asAdmin, { ...off, breakGlassId })).rejects.toMatchObject(refused);
    }
  });

  it("signs out who is not linked, but for whoever threw the switch and the break-glass admin", async () => {
    await switchSingleSignOn(asAdmin, { isEnabled: true, arePasswordsOff: true, breakGlassId: keeper.id });
    const running = await prisma.session.findMany({ where: { organizationId, revokedAt: null } });
    expect(running.map(({ accountId }) => accountId).sort()).toEqual([admin.id, keeper.id, linked.id].sort());
  });
});

describe("while passwords are off", () => {
  const signIn = (email: string, given = password) => signInByPassword(ctx(), { email, password: given });

  it("only the break-glass admin signs in with one", async () => {
    await expect(signIn(keeper.email)).resolves.toMatchObject({ user: { id: keeper.id } });
    for (const { email } of [admin, employee, linked]) await expect(signIn(email)).rejects.toMatchObject(OFF);
  });

  it("lets nobody in who had given a password before, and was asked for a code", async () => {
    const answer = (ticket: string) => answerSecondFactor(ctx(), { ticket, code: "123456" });
    await expect(answer(halfway.employee)).rejects.toMatchObject(OFF);
    // A wrong code is looked at, and told, only where a right one would do.
    await expect(answer(halfway.keeper)).rejects.toMatchObject({ code: "wrong_credentials" });
  });

  it("answers every other address alike: known, unknown, the break-glass admin's, with a right or a wrong password", async () => {
    for (const { email } of [employee, keeper, elsewhere, { email: "nobody@company.test" }]) {
      await expect(signIn(email, "wrong")).rejects.toMatchObject(OFF);
    }
    // The right password of somebody of another desk still is right there.
    await expect(signIn(elsewhere.email)).resolves.toMatchObject({ user: { id: elsewhere.id } });
  });

  it("mails a link to the break-glass admin only, and says the same to everybody", async () => {
    for (const { email } of [keeper, admin, { email: "nobody@company.test" }]) {
      expect(await requestPasswordReset(ctx(), { email })).toEqual({ status: "accepted" });
    }
    const tokens = await prisma.accountToken.findMany({ where: { kind: "password_reset" } });
    expect(tokens.map(({ accountId }) => accountId).sort()).toEqual([employee.id, keeper.id].sort());
  });

  it("takes no new password by an older link, an invitation, a registration or the profile", async () => {
    const hopes = "seven humid jeepneys";
    await expect(resetPassword(ctx(), { token: reset, password: hopes })).rejects.toMatchObject(OFF);
    await expect(
      acceptInvitation(ctx(), { token: invitation, ...names, password: hopes, hasConsented: true }),
    ).rejects.toMatchObject(OFF);
    const registration = { ...names, companyId: "MA0001", departmentId, email: "x@company.test", password: hopes };
    await expect(registerAccount(ctx(), { ...registration, hasConsented: true })).rejects.toMatchObject(OFF);
    const change = { currentPassword: password, newPassword: hopes };
    await expect(changeMyPassword(ctxOf(core, linked), change)).rejects.toMatchObject(OFF);
  });

  it("keeps the break-glass admin an active admin", async () => {
    for (const change of [{ role: "coordinator" as const }, { status: "deactivated" as const }]) {
      await expect(updateAccount(asAdmin, keeper.id, change)).rejects.toMatchObject({ code: "break_glass_admin" });
    }
    const erasing = eraseAccount(asAdmin, keeper.id, { reason: "x" });
    await expect(erasing).rejects.toMatchObject({ code: "break_glass_admin" });
  });

  it("does not let the connection be changed, since a slip would shut everybody out", async () => {
    const slip = saveSingleSignOn(asAdmin, { ...fields, clientId: "another" });
    await expect(slip).rejects.toMatchObject({ code: "invalid_input" });
    await expect(saveSingleSignOn(asAdmin, { ...fields, name: "Meridian Freight" })).resolves.toMatchObject({
      provider: { isEnabled: true, arePasswordsOff: true },
    });
  });

  it("reactivates somebody who never had a password but comes by the provider", async () => {
    const { id } = await make({ passwordHash: null });
    await prisma.ssoIdentity.create({
      data: {
        id,
        organizationId,
        accountId: id,
        issuer: provider.issuer,
        subject: "x",
        createdAt: new Date(),
        lastUsedAt: new Date(),
      },
    });
    await updateAccount(asAdmin, id, { status: "deactivated" });
    await expect(updateAccount(asAdmin, id, { status: "active" })).resolves.toMatchObject({ status: "active" });
  });
});

describe("afterwards", () => {
  it("passwords are back as soon as the provider is off", async () => {
    await expect(switchSingleSignOn(asAdmin, { isEnabled: false })).resolves.toMatchObject({
      provider: { isEnabled: false, arePasswordsOff: false },
    });
    await expect(signInByPassword(ctx(), { email: employee.email, password })).resolves.toBeDefined();
    const actions = await prisma.auditEntry.findMany({
      where: { organizationId, action: { startsWith: "sso." } },
      orderBy: { id: "asc" },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "sso.configured",
      "sso.enabled",
      "sso.passwords_off",
      "sso.configured",
      "sso.disabled",
      "sso.passwords_on",
    ]);
  });

  it("another connection switches it off until it is tested, and another host needs its own secret", async () => {
    await switchSingleSignOn(asAdmin, { isEnabled: true });
    await expect(saveSingleSignOn(asAdmin, { ...fields, clientSecret: "new" })).resolves.toMatchObject({
      provider: { isEnabled: false, isTested: false },
    });
    const { clientSecret: _, ...withoutSecret } = fields;
    const moved = { ...withoutSecret, issuer: "https://login.evil.test" };
    await expect(saveSingleSignOn(asAdmin, moved)).rejects.toMatchObject({
      errors: [{ path: "clientSecret", message: expect.any(String) }],
    });
  });

  it.each([
    ["employee", "forbidden"],
    ["coordinator", "forbidden"],
  ] as const)("is nothing for an %s", async (role, code) => {
    const me = await make({ role });
    await expect(saveSingleSignOn(ctxOf(core, me), fields)).rejects.toMatchObject({ code });
    await expect(switchSingleSignOn(ctxOf(core, me), { isEnabled: false })).rejects.toMatchObject({ code });
  });

  it.each([
    [{ preset: "entra" as const, issuer: "https://login.microsoftonline.com/common/v2.0" }, "issuer"],
    [{ preset: "entra" as const, issuer: "https://login.microsoftonline.com/organizations/v2.0" }, "issuer"],
    [
      {
        preset: "entra" as const,
        issuer: "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0",
      },
      "emailDomains",
    ],
    [{ preset: "google" as const, issuer: "https://accounts.google.com.evil.test" }, "issuer"],
    [{ newPeople: "approved" as const }, "emailDomains"],
    [{ isPrivateHostAllowed: false }, "issuer"],
    [{ issuer: "http://login.company.com" }, "issuer"],
    [{ issuer: "https://169.254.169.254" }, "issuer"],
    [{ departmentMap: [{ word: "x", departmentId: other.departmentId }] }, "departmentMap"],
  ])("refuses %j", async (change, path) => {
    await expect(saveSingleSignOn(asAdmin, { ...fields, ...change })).rejects.toMatchObject({ errors: [{ path }] });
  });
});
