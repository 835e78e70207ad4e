import { makeAccount, openTestCore, signedIn } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password-hash.ts";
import { openKeyring } from "../keyring.ts";
import { endSession } from "./end-session.ts";
import { refreshSession } from "./refresh-session.ts";
import { refreshTokenAt } from "./refresh-token.ts";
import { signIn } from "./sign-in.ts";

const core = await openTestCore();
const PASSWORD = "three quiet carabaos";
const passwordHash = await hashPassword(PASSWORD);
afterAll(() => core.close());

const START = Date.parse("2026-11-21T08:00:00Z");
const at = (seconds: number) => ({ core, now: new Date(START + seconds * 1000) });
const DAY_S = 86_400;
const ended = { code: "session_ended" };

async function session(given = {}) {
  const account = await makeAccount(core, { passwordHash, ...given });
  const { refreshToken, person } = signedIn(await signIn(at(0), { email: account.email, password: PASSWORD }));
  return { account, refreshToken, sessionId: person.sessionId };
}

describe("refreshing", () => {
  it("rotates the token and renews the day", async () => {
    const { refreshToken, sessionId } = await session();
    const first = await refreshSession(at(DAY_S - 1), refreshToken);
    expect(first.person.sessionId).toBe(sessionId);
    expect(first.refreshToken).not.toBe(refreshToken);
    expect(first.refreshExpiresAt).toEqual(new Date(START + (2 * DAY_S - 1) * 1000));
    await expect(refreshSession(at(2 * DAY_S - 2), first.refreshToken)).resolves.toBeDefined();
  });

  it("gives 20 tabs at once the same successor", async () => {
    const { refreshToken, sessionId } = await session();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refreshSession(at(60), refreshToken)));
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
    const kept = await core.database.prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(kept).toMatchObject({ counter: 1, revokedAt: null });
    await expect(refreshSession(at(300), answers[0]?.refreshToken ?? "")).resolves.toBeDefined();
  });

  it("gives the same successor for 10 s, and then takes the token for stolen", async () => {
    const { refreshToken, sessionId } = await session();
    const first = await refreshSession(at(60), refreshToken);
    expect((await refreshSession(at(70), refreshToken)).refreshToken).toBe(first.refreshToken);
    await expect(refreshSession(at(70.001), refreshToken)).rejects.toMatchObject(ended);
    await expect(refreshSession(at(71), first.refreshToken)).rejects.toMatchObject(ended);
    const kept = await core.database.prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(kept.revokedReason).toBe("reused_token");
    const audit = await core.database.prisma.auditEntry.findMany({
      where: { subjectId: sessionId },
      orderBy: { id: "asc" },
    });
    expect(audit.map((entry) => entry.action)).toEqual(["session.started", "session.reuse_detected"]);
  });

  it("takes a token of two rotations ago for stolen, however soon", async () => {
    const { refreshToken } = await session();
    const first = await refreshSession(at(1), refreshToken);
    const second = await refreshSession(at(2), first.refreshToken);
    await expect(refreshSession(at(3), refreshToken)).rejects.toMatchObject(ended);
    await expect(refreshSession(at(4), second.refreshToken)).rejects.toMatchObject(ended);
  });

  it("ends after a day without use", async () => {
    const { refreshToken } = await session();
    await expect(refreshSession(at(DAY_S), refreshToken)).rejects.toMatchObject(ended);
  });

  it("ends with the account and with signing out", async () => {
    const { account, refreshToken } = await session();
    await core.database.prisma.account.update({ where: { id: account.id }, data: { status: "deactivated" } });
    await expect(refreshSession(at(1), refreshToken)).rejects.toMatchObject(ended);
    const other = await session();
    await endSession(at(1), other.refreshToken);
    await endSession(at(2), other.refreshToken);
    await expect(refreshSession(at(3), other.refreshToken)).rejects.toMatchObject(ended);
  });

  it("goes on when a tab signs out that still shows who was here before", async () => {
    const [before, now] = [await session(), await session()];
    const signOut = (accountId: string) => endSession(at(1), now.refreshToken, accountId);
    await expect(signOut(before.account.id)).rejects.toMatchObject({ code: "session_taken", status: 409 });
    const { refreshToken } = await refreshSession(at(2), now.refreshToken);
    await endSession(at(3), refreshToken, now.account.id);
    await expect(refreshSession(at(4), refreshToken)).rejects.toMatchObject(ended);
    // What is over belongs to nobody any more.
    await endSession(at(5), refreshToken, before.account.id);
  });

  it("does not carry a demo account into a real desk", async () => {
    const account = await makeAccount(core, { passwordHash, isDemo: true });
    const demo = { ...at(0), core: { ...core, isDemo: true } };
    const { refreshToken } = signedIn(await signIn(demo, { email: account.email, password: PASSWORD }));
    await expect(refreshSession(at(1), refreshToken)).rejects.toMatchObject(ended);
  });

  it("takes no token that we did not make, and none ahead of its time", async () => {
    const { refreshToken, sessionId } = await session();
    const foreign = openKeyring("another secret");
    const forged = [
      "",
      "nonsense",
      `${sessionId}.0.${"A".repeat(43)}`,
      refreshToken.replace(".0.", ".1."),
      refreshTokenAt(foreign, { sessionId, counter: 0 }),
      `${refreshToken}\n`,
    ];
    for (const token of forged) {
      await expect(refreshSession(at(1), token)).rejects.toMatchObject(ended);
      await endSession(at(1), token);
    }
    await endSession(at(1), null);
    await expect(refreshSession(at(1), refreshToken)).resolves.toBeDefined();
  });
});
