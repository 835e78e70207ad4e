import { newId } from "@smartsupport/database";
import { makeAccount, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { refreshSession } from "./refresh-session.ts";
import { hashToken, refreshTokenAt } from "./refresh-token.ts";

const core = await openTestCore();
const { prisma } = core.database;
const account = await makeAccount(core);
afterAll(() => core.close());

const FAMILIES = 1000;
const ROUNDS = 200;
const TABS = 20;
const SIDE_BY_SIDE = 10;
const START = Date.parse("2026-11-21T08:00:00Z");
const at = (seconds: number) => ({ core, now: new Date(START + seconds * 1000) });

/** The first refresh tokens of families that begin now. */
async function beginFamilies(count: number): Promise<{ sessionId: string; token: string }[]> {
  const families = Array.from({ length: count }, () => {
    const sessionId = newId();
    return { sessionId, token: refreshTokenAt(core.keyring, { sessionId, counter: 0 }) };
  });
  await prisma.session.createMany({
    data: families.map(({ sessionId, token }) => ({
      id: sessionId,
      organizationId: account.organizationId,
      accountId: account.id,
      tokenHash: hashToken(token),
      rotatedAt: new Date(START),
      expiresAt: new Date(START + 86_400_000),
    })),
  });
  return families;
}

/** Does the work for each, ten side by side. */
async function forEach<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return results;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error) => error.code,
  );

it(`revokes ${FAMILIES} of ${FAMILIES} families whose old token comes back`, { timeout: 120_000 }, async () => {
  const families = await beginFamilies(FAMILIES);
  const successors = await forEach(families, async ({ token }) => (await refreshSession(at(1), token)).refreshToken);
  const reused = await forEach(families, ({ token }) => codeOf(refreshSession(at(12), token)));
  expect(reused.filter((code) => code === "session_ended")).toHaveLength(FAMILIES);
  const after = await forEach(successors, (token) => codeOf(refreshSession(at(13), token)));
  expect(after.filter((code) => code === "session_ended")).toHaveLength(FAMILIES);
  const where = { id: { in: families.map(({ sessionId }) => sessionId) }, revokedReason: "reused_token" };
  expect(await prisma.session.count({ where })).toBe(FAMILIES);
  expect(await prisma.auditEntry.count({ where: { action: "session.reuse_detected" } })).toBe(FAMILIES);
});

it(`leaves one living session of ${TABS} tabs that refresh at once, ${ROUNDS} times`, {
  timeout: 120_000,
}, async () => {
  const [family] = await beginFamilies(1);
  if (!family) throw new Error("No family.");
  let { token } = family;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const sent = token;
    const answers = await Promise.all(Array.from({ length: TABS }, () => refreshSession(at(round * 60), sent)));
    const tokens = new Set(answers.map(({ refreshToken }) => refreshToken));
    expect(tokens.size).toBe(1);
    token = [...tokens][0] ?? "";
  }
  const living = await prisma.session.findMany({ where: { id: family.sessionId, revokedAt: null } });
  expect(living).toMatchObject([{ counter: ROUNDS, tokenHash: hashToken(token) }]);
});
