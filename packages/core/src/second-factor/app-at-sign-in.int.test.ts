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
import { mailToken } from "../accounts/mail-token.ts";
import { hashPassword } from "../accounts/password-hash.ts";
import { requestPasswordReset } from "../accounts/request-password-reset.ts";
import { resetPassword } from "../accounts/reset-password.ts";
import { signIn } from "../sessions/sign-in.ts";
import { answerSecondFactor } from "./answer-second-factor.ts";
import { signInTicket } from "./sign-in-ticket.ts";

const core = await openTestCore();
const { prisma } = core.database;
const { id: organizationId } = await makeOrganization(core);
const PASSWORD = "three quiet carabaos";
const passwordHash = await hashPassword(PASSWORD);
afterAll(() => core.close());

const START = Date.parse("2026-11-21T08:00:00Z");
let place = 0;
const at = (seconds: number, address = `10.0.0.${place}`) => ({
  core,
  now: new Date(START + seconds * 1000),
  origin: { requestId: "r", address, userAgent: "Firefox" },
});
const RIGHT = { person: { kind: "person" } };

/** Somebody with an app that was added a minute before the start. */
async function person() {
  place += 1;
  const account = await makeAccount(core, { organizationId, passwordHash });
  return { ...account, ...(await addApp(core, account, PASSWORD, new Date(START - 60_000))) };
}

async function ticketOf({ email }: { email: string }, seconds = 0): Promise<string> {
  const answer = await signIn(at(seconds), { email, password: PASSWORD });
  if (!("secondFactor" in answer)) throw new Error("Nothing was asked for.");
  return answer.secondFactor.ticket;
}

const codeAt = (secret: string, seconds: number) => appCode(secret, at(seconds).now);
const WRONG = { code: "wrong_credentials" };
const OVER = { code: "token_invalid" };

describe("the second step with an app", () => {
  it("comes after the right password only, and begins the one session", async () => {
    const me = await person();
    await expect(signIn(at(0), { email: me.email, password: "wrong" })).rejects.toMatchObject(WRONG);
    const before = await prisma.session.count({ where: { accountId: me.id } });
    const asked = await signIn(at(0), { email: me.email, password: PASSWORD });
    expect(asked).toEqual({ secondFactor: { ticket: expect.any(String), kinds: ["app", "recovery_code"] } });
    expect(await prisma.session.count({ where: { accountId: me.id } })).toBe(before);
    const ticket = await ticketOf(me);
    const begun = await answerSecondFactor(at(1), { ticket, code: codeAt(me.secret, 1) });
    expect(begun).toMatchObject({ ...RIGHT, user: { id: me.id } });
    expect(
      await prisma.auditEntry.findFirst({ where: { action: "session.started", subjectId: begun.person.sessionId } }),
    ).toMatchObject({ data: { secondFactor: "app" } });
  });

  it("takes a code once, and none from before it", async () => {
    const me = await person();
    const ticket = await ticketOf(me);
    const code = codeAt(me.secret, 0);
    await expect(answerSecondFactor(at(0), { ticket, code })).resolves.toMatchObject(RIGHT);
    await expect(answerSecondFactor(at(5), { ticket, code })).rejects.toMatchObject(WRONG);
    const earlier = { ticket, code: codeAt(me.secret, -30) };
    await expect(answerSecondFactor(at(5), earlier)).rejects.toMatchObject(WRONG);
    const next = { ticket, code: codeAt(me.secret, 30) };
    await expect(answerSecondFactor(at(30), next)).resolves.toMatchObject(RIGHT);
  });

  it("takes the same code once of ten at the same time", async () => {
    const me = await person();
    const ticket = await ticketOf(me);
    const code = codeAt(me.secret, 0);
    const tries = Array.from({ length: 10 }, (_, i) => answerSecondFactor(at(0, `10.9.9.${i}`), { ticket, code }));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes the code before and after, and none further away", async () => {
    for (const [off, isTaken] of [
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
    ] as const) {
      const me = await person();
      // The set-up itself used up a code, of the minute before.
      await prisma.authenticator.update({ where: { accountId: me.id }, data: { lastStep: 0 } });
      const given = answerSecondFactor(at(0), { ticket: await ticketOf(me), code: codeAt(me.secret, off) });
      await (isTaken ? expect(given).resolves.toMatchObject(RIGHT) : expect(given).rejects.toMatchObject(WRONG));
    }
  });

  it("takes nobody else's code, and writes the wrong one down", async () => {
    const [me, other] = [await person(), await person()];
    const ticket = await ticketOf(me);
    await expect(answerSecondFactor(at(0), { ticket, code: codeAt(other.secret, 0) })).rejects.toMatchObject(WRONG);
    await expect(answerSecondFactor(at(0), { ticket, recoveryCode: other.recoveryCodes[0] })).rejects.toMatchObject(
      WRONG,
    );
    expect(
      await prisma.auditEntry.findMany({
        where: { action: "account.second_factor_failed", subjectId: me.id },
        orderBy: { id: "asc" },
      }),
    ).toMatchObject([{ data: { kind: "app" } }, { data: { kind: "recovery_code" } }]);
  });
});

describe("a ticket", () => {
  it("is over after five minutes, and void after a new password", async () => {
    const me = await person();
    const ticket = await ticketOf(me);
    await expect(answerSecondFactor(at(300), { ticket, code: codeAt(me.secret, 300) })).rejects.toMatchObject(OVER);
    const ctx = at(10);
    await requestPasswordReset(ctx, { email: me.email });
    const { id } = await prisma.accountToken.findFirstOrThrow({ where: { accountId: me.id } });
    await resetPassword(ctx, { token: mailToken(core.keyring, "password_reset", id), password: "nine wet tricycles" });
    await expect(answerSecondFactor(at(20), { ticket, code: codeAt(me.secret, 20) })).rejects.toMatchObject(OVER);
    // The new password does not go round the second factor.
    const asked = await signIn(at(20), { email: me.email, password: "nine wet tricycles" });
    expect(asked).toMatchObject({ secondFactor: { kinds: ["app", "recovery_code"] } });
  });

  it("of another kind, of another person or changed opens nothing", async () => {
    const [me, other] = [await person(), await person()];
    const row = await prisma.account.findUniqueOrThrow({ where: { id: me.id } });
    const ticket = await ticketOf(me);
    const code = codeAt(me.secret, 0);
    const [, ends, signature] = ticket.split(".");
    for (const bad of [
      signInTicket(at(0), "set-up", row),
      `${other.id}.${ends}.${signature}`,
      `${me.id}.${Number(ends) + 1000}.${signature}`,
      `${ticket.slice(0, -1)}${ticket.endsWith("A") ? "B" : "A"}`,
      "",
    ]) {
      await expect(answerSecondFactor(at(0), { ticket: bad, code })).rejects.toMatchObject(OVER);
    }
  });

  it("of a switched-off account opens nothing", async () => {
    const me = await person();
    const ticket = await ticketOf(me);
    await prisma.account.update({ where: { id: me.id }, data: { status: "deactivated" } });
    await expect(answerSecondFactor(at(0), { ticket, code: codeAt(me.secret, 0) })).rejects.toMatchObject(OVER);
  });
});

describe("guessing codes", () => {
  it("counts like wrong passwords, and the right password in between forgives nothing", async () => {
    const me = await person();
    const codes: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const ticket = await ticketOf(me).catch((error) => String(error.code));
      const guess = { ticket, code: "000000" };
      codes.push(await answerSecondFactor(at(0), guess).then(String, (error) => error.code));
    }
    expect(codes.slice(0, 2)).toEqual(["wrong_credentials", "wrong_credentials"]);
    await expect(signIn(at(0), { email: me.email, password: PASSWORD })).rejects.toMatchObject({
      code: "too_many_requests",
    });
  });

  it("ends after thirty from wherever they come, but never for a recovery code", async () => {
    const me = await person();
    const ticket = await ticketOf(me);
    const guess = (n: number) => answerSecondFactor(at(0, `10.8.0.${n}`), { ticket, code: "000000" });
    for (let n = 0; n < 30; n += 1) await expect(guess(n)).rejects.toMatchObject(WRONG);
    await expect(guess(31)).rejects.toMatchObject({ code: "too_many_requests" });
    const right = { ticket, code: codeAt(me.secret, 0) };
    await expect(answerSecondFactor(at(0), right)).rejects.toMatchObject({ code: "too_many_requests" });
    const recovery = { ticket, recoveryCode: me.recoveryCodes[0] };
    await expect(answerSecondFactor(at(0), recovery)).resolves.toMatchObject(RIGHT);
  });
});

describe("recovery codes", () => {
  it("are ten, kept as slow hashes, each good once however it is typed", async () => {
    const me = await person();
    expect(new Set(me.recoveryCodes).size).toBe(10);
    const kept = await prisma.recoveryCode.findMany({ where: { accountId: me.id } });
    expect(kept).toHaveLength(10);
    for (const code of me.recoveryCodes) expect(JSON.stringify(kept)).not.toContain(code.replace("-", ""));
    const recoveryCode = ` ${me.recoveryCodes[3]?.replace("-", " ").toUpperCase()} `;
    await expect(answerSecondFactor(at(0), { ticket: await ticketOf(me), recoveryCode })).resolves.toMatchObject(RIGHT);
    await expect(answerSecondFactor(at(1), { ticket: await ticketOf(me, 1), recoveryCode })).rejects.toMatchObject(
      WRONG,
    );
    expect(
      await prisma.outboxEvent.findMany({ where: { subjectId: me.id }, orderBy: { eventSeq: "asc" } }),
    ).toMatchObject([
      { type: "account.second_factor_changed", payload: { change: "app_added" } },
      { type: "account.second_factor_changed", payload: { change: "recovery_code_used", left: 9 } },
    ]);
    expect(await prisma.auditEntry.count({ where: { action: "account.recovery_code_used", subjectId: me.id } })).toBe(
      1,
    );
  });
});

it("asks nothing of whoever has begun an app and not confirmed it", async () => {
  const me = await makeAccount(core, { organizationId, passwordHash });
  const { beginApp } = await import("./begin-app.ts");
  await beginApp(ctxOf(core, me), { password: PASSWORD });
  signedIn(await signIn(at(0), { email: me.email, password: PASSWORD }));
});
