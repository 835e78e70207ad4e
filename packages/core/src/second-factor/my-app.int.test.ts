import {
  addApp,
  appCode,
  ctxOf,
  makeAccount,
  makeOrganization,
  openTestCore,
  signedIn,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password-hash.ts";
import { signIn } from "../sessions/sign-in.ts";
import { beginApp } from "./begin-app.ts";
import { confirmApp } from "./confirm-app.ts";
import { getMySecondFactor } from "./get-my-second-factor.ts";
import { removeApp } from "./remove-app.ts";
import { removeSecondFactor } from "./remove-second-factor.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.ts";

const core = await openTestCore();
const { prisma } = core.database;
const { id: organizationId } = await makeOrganization(core);
const password = "three quiet carabaos";
const passwordHash = await hashPassword(password);
afterAll(() => core.close());

const person = (given = {}) => makeAccount(core, { organizationId, passwordHash, ...given });
const WRONG = { code: "wrong_credentials" };

describe("my authenticator app", () => {
  it("is begun with the password, shown as a picture, kept sealed, and counts from its first code on", async () => {
    const me = await person();
    const ctx = ctxOf(core, me);
    await expect(beginApp(ctx, { password: "wrong" })).rejects.toMatchObject(WRONG);
    const { secret, qr } = await beginApp(ctx, { password });
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(Buffer.from(qr.split(",")[1] ?? "", "base64").toString()).toMatch(/^<svg/);
    const row = await prisma.authenticator.findUniqueOrThrow({ where: { accountId: me.id } });
    expect(row.secret).not.toContain(secret);
    expect(await getMySecondFactor(ctx)).toMatchObject({ appSince: null, recoveryCodesLeft: 0, isRequired: false });
    await expect(confirmApp(ctx, { code: "000000" })).rejects.toMatchObject(WRONG);
    const { recoveryCodes } = await confirmApp(ctx, { code: appCode(secret, ctx.now) });
    expect(recoveryCodes).toHaveLength(10);
    expect(await getMySecondFactor(ctx)).toMatchObject({ appSince: ctx.now.toISOString(), recoveryCodesLeft: 10 });
    expect(await signIn({ core, now: new Date() }, { email: me.email, password })).toMatchObject({ secondFactor: {} });
  });

  it("waits a quarter of an hour for its first code, and replaces none that is in use", async () => {
    const me = await person();
    const now = new Date("2026-11-21T08:00:00Z");
    const { secret } = await beginApp(ctxOf(core, me, now), { password });
    const late = new Date(now.getTime() + 15 * 60_000);
    await expect(confirmApp(ctxOf(core, me, late), { code: appCode(secret, late) })).rejects.toMatchObject({
      code: "token_invalid",
    });
    const again = await beginApp(ctxOf(core, me, late), { password });
    await confirmApp(ctxOf(core, me, late), { code: appCode(again.secret, late) });
    await expect(beginApp(ctxOf(core, me, late), { password })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is removed with the password, its recovery codes with it", async () => {
    const me = await person();
    await addApp(core, me, password);
    await expect(removeApp(ctxOf(core, me), { password: "wrong" })).rejects.toMatchObject(WRONG);
    await removeApp(ctxOf(core, me), { password });
    expect(await prisma.recoveryCode.count({ where: { accountId: me.id } })).toBe(0);
    signedIn(await signIn({ core, now: new Date() }, { email: me.email, password }));
    await expect(removeApp(ctxOf(core, me), { password })).rejects.toMatchObject({ code: "not_found" });
    await expect(renewRecoveryCodes(ctxOf(core, me), { password })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("voids the recovery codes from before when there are new ones", async () => {
    const me = await person();
    const { recoveryCodes: before } = await addApp(core, me, password);
    const { recoveryCodes } = await renewRecoveryCodes(ctxOf(core, me), { password });
    expect(recoveryCodes.filter((code) => before.includes(code))).toEqual([]);
    expect(await prisma.recoveryCode.count({ where: { accountId: me.id } })).toBe(10);
  });
});

describe("an admin who removes somebody's second factor", () => {
  it("signs them out, and they hear of it", async () => {
    const [me, admin] = [await person(), await person({ role: "admin" })];
    await addApp(core, me, password);
    await removeSecondFactor(ctxOf(core, admin), me.id);
    expect(await prisma.session.count({ where: { accountId: me.id, revokedAt: null } })).toBe(0);
    expect(await prisma.auditEntry.findFirst({ where: { actorId: admin.id, subjectId: me.id } })).toMatchObject({
      action: "account.second_factor_removed",
      data: { change: "removed_by_admin" },
    });
    expect(
      await prisma.outboxEvent.findFirst({ where: { subjectId: me.id }, orderBy: { eventSeq: "desc" } }),
    ).toMatchObject({ type: "account.second_factor_changed", payload: { change: "removed_by_admin" } });
    await expect(removeSecondFactor(ctxOf(core, admin), me.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("cannot remove their own that way, and nobody else can remove any", async () => {
    const [admin, coordinator, me] = [
      await person({ role: "admin" }),
      await person({ role: "coordinator" }),
      await person(),
    ];
    await addApp(core, me, password);
    await addApp(core, admin, password);
    for (const [by, id, code] of [
      [admin, admin.id, "forbidden"],
      [coordinator, me.id, "forbidden"],
      [me, admin.id, "not_found"],
    ] as const) {
      await expect(removeSecondFactor(ctxOf(core, by), id)).rejects.toMatchObject({ code });
    }
    expect(await prisma.authenticator.count({ where: { accountId: { in: [me.id, admin.id] } } })).toBe(2);
  });
});
