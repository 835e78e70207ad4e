import {
  addApp,
  ctxOf,
  makeAccount,
  makeOrganization,
  makePasskeyDevice,
  openTestCore,
  type PasskeyDevice,
} from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { hashPassword } from "../../accounts/password-hash.ts";
import { signIn } from "../../sessions/sign-in.ts";
import { answerSecondFactor } from "../answer-second-factor.ts";
import { getMySecondFactor } from "../get-my-second-factor.ts";
import { renewRecoveryCodes } from "../renew-recovery-codes.ts";
import { addPasskey } from "./add-passkey.ts";
import { beginPasskey } from "./begin-passkey.ts";
import { beginPasskeySignIn, beginPasskeyStep, beginProof } from "./begin-passkey-sign-in.ts";
import { purgeChallenges } from "./challenge.ts";
import { removePasskey, renamePasskey } from "./change-passkey.ts";
import { signInWithPasskey } from "./sign-in-with-passkey.ts";

const core = await openTestCore();
const { prisma } = core.database;
const { id: organizationId } = await makeOrganization(core);
const password = "three quiet carabaos";
const passwordHash = await hashPassword(password);
afterAll(() => core.close());

const PAGE = { origin: "https://desk.test", rpId: "desk.test" };
const WRONG = { code: "wrong_credentials" };
const OVER = { code: "token_invalid" };
const NOW = Date.parse("2026-11-21T08:00:00Z");
const at = (seconds = 0) => ({ core, now: new Date(NOW + seconds * 1000) });
const ctx = at();

async function person() {
  const me = await makeAccount(core, { organizationId, passwordHash });
  const device = makePasskeyDevice(PAGE);
  const asked = await beginPasskey(ctxOf(core, me, ctx.now), { password });
  const body = { challengeId: asked.challengeId, name: "Phone", passkey: device.create(asked) };
  const { recoveryCodes } = await addPasskey(ctxOf(core, me, ctx.now), body);
  return { ...me, device, recoveryCodes };
}

async function ticketOf({ email }: { email: string }): Promise<string> {
  const answer = await signIn(ctx, { email, password });
  if (!("secondFactor" in answer)) throw new Error("Nothing was asked for.");
  return answer.secondFactor.ticket;
}

describe("adding a passkey", () => {
  it("needs the password, brings recovery codes with the first, and is told and written down", async () => {
    const me = await person();
    expect(me.recoveryCodes).toHaveLength(10);
    expect(await getMySecondFactor(ctxOf(core, me))).toMatchObject({
      passkeys: [{ name: "Phone", lastUsedAt: null }],
      arePasskeysPossible: true,
      recoveryCodesLeft: 10,
    });
    expect(await prisma.auditEntry.findFirst({ where: { subjectId: me.id } })).toMatchObject({
      action: "account.second_factor_added",
      data: { change: "passkey_added" },
    });
    await expect(beginPasskey(ctxOf(core, me), { password: "wrong" })).rejects.toMatchObject(WRONG);
  });

  it.each([
    ["a foreign origin", { from: "https://desk.test.evil.example" }, 0, WRONG],
    ["a challenge that is over", {}, 300, OVER],
  ])("refuses %s", async (_, how, seconds, refusal) => {
    const me = await makeAccount(core, { organizationId, passwordHash });
    const asked = await beginPasskey(ctxOf(core, me, ctx.now), { password });
    const body = { challengeId: asked.challengeId, name: "x", passkey: makePasskeyDevice(PAGE).create(asked, how) };
    await expect(addPasskey(ctxOf(core, me, at(seconds).now), body)).rejects.toMatchObject(refusal);
    expect(await prisma.passkey.count({ where: { accountId: me.id } })).toBe(0);
  });

  it("takes a challenge once, and only of whoever asked", async () => {
    const [me, other] = [await person(), await person()];
    const asked = await beginPasskey(ctxOf(core, me, ctx.now), { password });
    const body = { challengeId: asked.challengeId, name: "x", passkey: makePasskeyDevice(PAGE).create(asked) };
    await expect(addPasskey(ctxOf(core, other, ctx.now), body)).rejects.toMatchObject(OVER);
    await addPasskey(ctxOf(core, me, ctx.now), body);
    await expect(addPasskey(ctxOf(core, me, ctx.now), body)).rejects.toMatchObject(OVER);
  });

  it("is not possible where browsers make none", async () => {
    const me = await makeAccount(core, { organizationId, passwordHash });
    for (const publicUrl of ["http://127.0.0.1:8080", "https://[::1]:8080", "http://desk.test"]) {
      const there = { ...ctxOf(core, me, ctx.now), core: { ...core, publicUrl } };
      expect(await getMySecondFactor(there)).toMatchObject({ arePasskeysPossible: false });
      await expect(beginPasskey(there, { password })).rejects.toMatchObject({ code: "forbidden" });
    }
    const local = { ...ctxOf(core, me, ctx.now), core: { ...core, publicUrl: "http://localhost:8080" } };
    expect(await getMySecondFactor(local)).toMatchObject({ arePasskeysPossible: true });
  });
});

describe("signing in with a passkey alone", () => {
  it("begins a session, once a challenge", async () => {
    const me = await person();
    const asked = await beginPasskeySignIn(ctx);
    const body = { challengeId: asked.challengeId, passkey: me.device.get(asked) };
    await expect(signInWithPasskey(at(1), body)).resolves.toMatchObject({ user: { id: me.id } });
    await expect(signInWithPasskey(at(2), body)).rejects.toMatchObject(OVER);
    expect(await prisma.passkey.findFirst({ where: { accountId: me.id } })).toMatchObject({ lastUsedAt: at(1).now });
  });

  it.each([
    ["another page", { from: "https://evil.example" }],
    ["another host", { host: "evil.example" }],
    ["no finger, face or PIN", { bits: 0x01 }],
    ["nobody at the device", { bits: 0x04 }],
  ])("is refused when signed for or with %s", async (_, how) => {
    const me = await person();
    const asked = await beginPasskeySignIn(ctx);
    const body = { challengeId: asked.challengeId, passkey: me.device.get(asked, how) };
    await expect(signInWithPasskey(ctx, body)).rejects.toMatchObject(WRONG);
    await expect(signInWithPasskey(ctx, body)).rejects.toMatchObject(OVER);
  });

  it("is refused after five minutes, for another challenge, and with a key nobody knows", async () => {
    const me = await person();
    const [asked, other] = [await beginPasskeySignIn(ctx), await beginPasskeySignIn(ctx)];
    const signed = me.device.get(asked);
    const late = { challengeId: other.challengeId, passkey: me.device.get(other) };
    await expect(signInWithPasskey(at(300), late)).rejects.toMatchObject(OVER);
    const third = await beginPasskeySignIn(ctx);
    await expect(signInWithPasskey(ctx, { challengeId: third.challengeId, passkey: signed })).rejects.toMatchObject(
      WRONG,
    );
    const stranger = makePasskeyDevice(PAGE).get(asked);
    await expect(signInWithPasskey(ctx, { challengeId: asked.challengeId, passkey: stranger })).rejects.toMatchObject(
      WRONG,
    );
  });

  it("is refused when the device's counter goes back: somebody copied the key", async () => {
    const me = await person();
    const use = async (counter: number) => {
      const asked = await beginPasskeySignIn(ctx);
      return signInWithPasskey(ctx, { challengeId: asked.challengeId, passkey: me.device.get(asked, { counter }) });
    };
    await use(7);
    await expect(use(7)).rejects.toMatchObject(WRONG);
    await expect(use(3)).rejects.toMatchObject(WRONG);
    await expect(use(8)).resolves.toBeDefined();
  });

  it("is refused to a switched-off account", async () => {
    const me = await person();
    await prisma.account.update({ where: { id: me.id }, data: { status: "deactivated" } });
    const asked = await beginPasskeySignIn(ctx);
    const body = { challengeId: asked.challengeId, passkey: me.device.get(asked) };
    await expect(signInWithPasskey(ctx, body)).rejects.toMatchObject({ code: "account_deactivated" });
  });
});

describe("a passkey as the second step", () => {
  it("is one of this person's, for this step", async () => {
    const [me, other] = [await person(), await person()];
    const ticket = await ticketOf(me);
    const asked = await beginPasskeyStep(ctx, { ticket });
    expect(asked.options.allowCredentials).toMatchObject([{ id: me.device.id }]);
    const { challengeId } = asked;
    const theirs = { ticket, passkey: { challengeId, answer: other.device.get(asked) } };
    await expect(answerSecondFactor(ctx, theirs)).rejects.toMatchObject(WRONG);
    const again = await beginPasskeyStep(ctx, { ticket });
    const mine = { challengeId: again.challengeId, answer: me.device.get(again, { bits: 0x01 }) };
    await expect(answerSecondFactor(ctx, { ticket, passkey: mine })).resolves.toMatchObject({ user: { id: me.id } });
    const alone = await beginPasskeySignIn(ctx);
    const mixed = { challengeId: alone.challengeId, answer: me.device.get(alone) };
    await expect(answerSecondFactor(ctx, { ticket, passkey: mixed })).rejects.toMatchObject(OVER);
  });
});

describe("my passkeys", () => {
  it("are renamed and removed with the password, and nobody else's are there", async () => {
    const [me, other] = [await person(), await person()];
    const { id } = await prisma.passkey.findFirstOrThrow({ where: { accountId: me.id } });
    await expect(renamePasskey(ctxOf(core, other), id, { password, name: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(removePasskey(ctxOf(core, other), id, { password })).rejects.toMatchObject({ code: "not_found" });
    await expect(removePasskey(ctxOf(core, me), id, { password: "wrong" })).rejects.toMatchObject(WRONG);
    await renamePasskey(ctxOf(core, me), id, { password, name: "Old phone" });
    expect(await getMySecondFactor(ctxOf(core, me))).toMatchObject({ passkeys: [{ name: "Old phone" }] });
    await addApp(core, me, password);
    await removePasskey(ctxOf(core, me), id, { password });
    expect(await getMySecondFactor(ctxOf(core, me))).toMatchObject({ passkeys: [], recoveryCodesLeft: 10 });
  });
});

describe("a passkey in place of the password", () => {
  it("proves who one is, once a question, opened by finger, face or PIN, and only the owner's", async () => {
    const [me, other] = [await person(), await person()];
    const mine = ctxOf(core, me, ctx.now);
    const prove = async (device: PasskeyDevice, how = {}) => {
      const asked = await beginProof(mine);
      return { passkey: { challengeId: asked.challengeId, answer: device.get(asked, how) } };
    };
    await expect(renewRecoveryCodes(mine, await prove(other.device))).rejects.toMatchObject(WRONG);
    await expect(renewRecoveryCodes(mine, await prove(me.device, { bits: 0x01 }))).rejects.toMatchObject(WRONG);
    const proof = await prove(me.device);
    await expect(renewRecoveryCodes(ctxOf(core, other, ctx.now), proof)).rejects.toMatchObject(OVER);
    expect((await renewRecoveryCodes(mine, proof)).recoveryCodes).toHaveLength(10);
    await expect(renewRecoveryCodes(mine, proof)).rejects.toMatchObject(OVER);
    // What was signed for signing in proves nothing here.
    const asked = await beginPasskeySignIn(ctx);
    const borrowed = { passkey: { challengeId: asked.challengeId, answer: me.device.get(asked) } };
    await expect(renewRecoveryCodes(mine, borrowed)).rejects.toMatchObject(OVER);
    const refused = { action: "account.proof_refused", actorId: me.id };
    expect(await prisma.auditEntry.findMany({ where: refused })).toMatchObject([
      { subjectId: me.id, data: { by: "passkey" } },
      { subjectId: me.id, data: { by: "passkey" } },
    ]);
  });
});

it("forgets challenges that nobody answered", async () => {
  await beginPasskeySignIn(ctx);
  expect(await purgeChallenges(core, at(301).now)).toBeGreaterThan(0);
  expect(await prisma.passkeyChallenge.count({ where: { expiresAt: { lt: at(301).now } } })).toBe(0);
});
