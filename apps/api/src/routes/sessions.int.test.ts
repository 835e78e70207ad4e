import * as operations from "@smartsupport/contracts";
import { makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, expect, it, vi } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const { client, core } = api;
const { prisma } = core.database;
const organization = await makeOrganization(core);
afterAll(() => api.close());

const person = (given = {}) => makeAccount(core, { organizationId: organization.id, ...given });

/** The same person on another device. */
async function elsewhere({ actor, ...account }: TestAccount, change = {}): Promise<TestAccount> {
  const id = crypto.randomUUID();
  const now = new Date();
  await prisma.session.create({
    data: {
      id,
      organizationId: account.organizationId,
      accountId: account.id,
      tokenHash: "-",
      rotatedAt: new Date(now.getTime() - 60_000),
      expiresAt: new Date(now.getTime() + 60_000),
      address: "10.1.1.1",
      userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
      ...change,
    },
  });
  return { ...account, actor: { ...actor, sessionId: id } };
}

const statusOf = async (account: TestAccount) =>
  (await client.call(operations.getMe, { token: api.tokenOf(account) })).status;
const endsWithinASecond = (account: TestAccount) =>
  vi.waitFor(async () => expect(await statusOf(account)).toBe(401), { timeout: 1000 });

it("lists where I am signed in, the last used first, and nobody else's", async () => {
  const me = await person();
  const other = await elsewhere(me);
  await elsewhere(me, { revokedAt: new Date() });
  await elsewhere(me, { expiresAt: new Date(Date.now() - 1) });
  await person();
  const { body } = await client.call(operations.listMySessions, { token: api.tokenOf(me) });
  expect(body.items).toMatchObject([
    { id: me.actor.sessionId, isCurrent: true },
    { id: other.actor.sessionId, isCurrent: false, device: "Firefox on Windows", address: "10.1.1.1" },
  ]);
});

it("signs one of my devices out within a second, and leaves the others alone", async () => {
  const me = await person();
  const [lost, kept] = [await elsewhere(me), await elsewhere(me)];
  expect(await statusOf(lost)).toBe(200);
  const call = { token: api.tokenOf(me), params: { id: lost.actor.sessionId } };
  expect((await client.call(operations.endMySession, call)).status).toBe(204);
  await endsWithinASecond(lost);
  expect([await statusOf(me), await statusOf(kept)]).toEqual([200, 200]);
  expect((await client.call(operations.endMySession, call)).status).toBe(404);
  const entries = await prisma.auditEntry.findMany({ where: { subjectId: lost.actor.sessionId } });
  expect(entries).toMatchObject([{ action: "session.ended", actorId: me.id }]);
});

it("signs all of my devices out but this one", async () => {
  const me = await person();
  const others = [await elsewhere(me), await elsewhere(me)];
  for (const other of others) expect(await statusOf(other)).toBe(200);
  await client.call(operations.endMyOtherSessions, { token: api.tokenOf(me) });
  for (const other of others) await endsWithinASecond(other);
  expect(await statusOf(me)).toBe(200);
});

it("lets nobody end a session that is not theirs", async () => {
  const [me, colleague] = [await person(), await person({ role: "admin" })];
  const call = { token: api.tokenOf(colleague), params: { id: me.actor.sessionId } };
  expect((await client.call(operations.endMySession, call)).status).toBe(404);
  await client.call(operations.endMyOtherSessions, { token: api.tokenOf(colleague) });
  expect(await statusOf(me)).toBe(200);
});

it("lets an admin see and end anybody's, and nobody else", async () => {
  const [admin, coordinator, me] = [
    await person({ role: "admin" }),
    await person({ role: "coordinator" }),
    await person(),
  ];
  const other = await elsewhere(me);
  const as = (account: TestAccount) => ({ token: api.tokenOf(account), params: { id: me.id } });
  for (const [account, status] of [
    [coordinator, 403],
    [await person(), 404],
    [await makeAccount(core, { role: "admin" }), 404],
  ] as const) {
    expect((await client.call(operations.listAccountSessions, as(account))).status).toBe(status);
    expect((await client.call(operations.endAccountSessions, as(account))).status).toBe(status);
  }
  expect((await client.call(operations.listAccountSessions, as(admin))).body.items).toHaveLength(2);
  expect(await statusOf(other)).toBe(200);
  await client.call(operations.endAccountSessions, as(admin));
  for (const ended of [me, other]) await endsWithinASecond(ended);
  expect((await client.call(operations.listAccountSessions, as(admin))).body.items).toEqual([]);
  const ended = await prisma.auditEntry.findMany({ where: { subjectId: me.id, action: "account.sessions_ended" } });
  expect(ended).toMatchObject([{ actorId: admin.id, data: { sessions: 2 } }]);
});
