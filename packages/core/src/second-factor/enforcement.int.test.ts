import {
  addApp,
  appCode,
  ctxOf,
  makeAccount,
  makeOrganization,
  makePasskeyDevice,
  openTestCore,
  signedIn,
} from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { hashPassword } from "../accounts/password-hash.ts";
import { updateAccount } from "../accounts/update-account.ts";
import { refreshSession } from "../sessions/refresh-session.ts";
import { signIn } from "../sessions/sign-in.ts";
import { answerSecondFactor } from "./answer-second-factor.ts";
import { beginSetUpWithPasskey } from "./passkeys/begin-passkey.ts";
import { removeApp } from "./remove-app.ts";
import { getSecurity, updateSecurity } from "./security-settings.ts";
import { beginSetUp, finishSetUp, finishSetUpWithPasskey } from "./set-up.ts";

const core = await openTestCore();
const { prisma } = core.database;
const password = "three quiet carabaos";
const passwordHash = await hashPassword(password);
afterAll(() => core.close());

const ctx = () => ({ core, now: new Date() });
const hour = new Date(Date.now() - 3_600_000);

/** A desk with an admin who has an app. */
async function desk() {
  const { id: organizationId } = await makeOrganization(core);
  const person = (role: "employee" | "coordinator" | "admin") =>
    makeAccount(core, { organizationId, passwordHash, role });
  const admin = await person("admin");
  return { organizationId, person, admin, app: await addApp(core, admin, password, hour) };
}

async function ticketOf({ email }: { email: string }) {
  const answer = await signIn(ctx(), { email, password });
  if (!("secondFactor" in answer)) throw new Error("Nothing was asked for.");
  return answer.secondFactor;
}

it("signs out whoever must have a second factor and has none, and nobody else", async () => {
  const { person, admin, organizationId } = await desk();
  const [bare, guarded, employee] = [
    await person("coordinator"),
    await person("coordinator"),
    await person("employee"),
  ];
  await addApp(core, guarded, password, hour);
  const roles = ["coordinator" as const, "admin" as const];
  expect(await updateSecurity(ctxOf(core, admin), { secondFactorRoles: roles })).toEqual({ secondFactorRoles: roles });
  const running = await prisma.session.findMany({ where: { organizationId, revokedAt: null } });
  expect(running.map(({ accountId }) => accountId).sort()).toEqual([admin.id, guarded.id, employee.id].sort());
  expect(running.map(({ accountId }) => accountId)).not.toContain(bare.id);
  expect(await getSecurity(ctxOf(core, admin))).toEqual({ secondFactorRoles: roles });
  expect(
    await prisma.auditEntry.findFirst({ where: { action: "organization.second_factor_required", organizationId } }),
  ).toMatchObject({
    actorId: admin.id,
    data: { roles },
  });
});

it("has them set one up right after the password, and opens nothing before", async () => {
  const { person, admin } = await desk();
  const me = await person("coordinator");
  await updateSecurity(ctxOf(core, admin), { secondFactorRoles: ["coordinator"] });
  const { ticket, kinds } = await ticketOf(me);
  expect(kinds).toEqual([]);
  await expect(answerSecondFactor(ctx(), { ticket, code: "000000" })).rejects.toMatchObject({ code: "token_invalid" });
  const { secret } = await beginSetUp(ctx(), { ticket });
  await expect(finishSetUp(ctx(), { ticket, code: "000000" })).rejects.toMatchObject({ code: "wrong_credentials" });
  expect(
    await prisma.auditEntry.findMany({ where: { action: "account.second_factor_failed", actorId: me.id } }),
  ).toMatchObject([{ subjectId: me.id, data: { kind: "app" } }]);
  const done = await finishSetUp(ctx(), { ticket, code: appCode(secret) });
  expect(done).toMatchObject({ user: { id: me.id } });
  expect(done.recoveryCodes).toHaveLength(10);
  // The ticket sets up nothing twice: whoever stole it would else replace the app.
  await expect(beginSetUp(ctx(), { ticket })).rejects.toMatchObject({ code: "token_invalid" });
  expect((await ticketOf(me)).kinds).toEqual(["app", "recovery_code"]);
  await expect(removeApp(ctxOf(core, me), { password })).rejects.toMatchObject({ code: "forbidden" });
});

it("takes a passkey that the device makes, too, once", async () => {
  const { person, admin } = await desk();
  const me = await person("coordinator");
  await updateSecurity(ctxOf(core, admin), { secondFactorRoles: ["coordinator"] });
  const { ticket } = await ticketOf(me);
  const there = { ...ctx(), core: { ...core, publicUrl: "https://desk.test" } };
  const device = makePasskeyDevice({ origin: "https://desk.test", rpId: "desk.test" });
  const asked = await beginSetUpWithPasskey(there, { ticket });
  const body = { ticket, challengeId: asked.challengeId, name: "Laptop" };
  const foreign = device.create(asked, { from: "https://evil.example" });
  await expect(finishSetUpWithPasskey(there, { ...body, passkey: foreign })).rejects.toMatchObject({
    code: "wrong_credentials",
  });
  const again = await beginSetUpWithPasskey(there, { ticket });
  const made = { ...body, challengeId: again.challengeId, passkey: device.create(again) };
  const done = await finishSetUpWithPasskey(there, made);
  expect(done).toMatchObject({ user: { id: me.id } });
  expect(done.recoveryCodes).toHaveLength(10);
  expect((await ticketOf(me)).kinds).toEqual(["passkey", "recovery_code"]);
  await expect(beginSetUpWithPasskey(there, { ticket })).rejects.toMatchObject({ code: "token_invalid" });
  await expect(finishSetUpWithPasskey(there, made)).rejects.toMatchObject({ code: "token_invalid" });
  const [added] = await prisma.auditEntry.findMany({
    where: { action: "account.second_factor_added", actorId: me.id },
  });
  expect(added).toMatchObject({ data: { change: "passkey_added" } });
});

it("reaches whoever gets such a role later, at their next refresh", async () => {
  const { person, admin } = await desk();
  const me = await person("employee");
  const begun = signedIn(await signIn(ctx(), { email: me.email, password }));
  await updateSecurity(ctxOf(core, admin), { secondFactorRoles: ["coordinator"] });
  await updateAccount(ctxOf(core, admin), me.id, { role: "coordinator" });
  await expect(refreshSession(ctx(), begun.refreshToken)).rejects.toMatchObject({ code: "session_ended" });
});

it("is for admins to say, who must have one themselves", async () => {
  const { person } = await desk();
  const [other, coordinator] = [await person("admin"), await person("coordinator")];
  await expect(updateSecurity(ctxOf(core, other), { secondFactorRoles: ["admin"] })).rejects.toMatchObject({
    code: "invalid_input",
  });
  for (const read of [
    getSecurity(ctxOf(core, coordinator)),
    updateSecurity(ctxOf(core, coordinator), { secondFactorRoles: [] }),
  ]) {
    await expect(read).rejects.toMatchObject({ code: "forbidden" });
  }
});
