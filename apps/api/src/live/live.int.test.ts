import { once } from "node:events";
import type { WebSocket } from "@fastify/websocket";
import { LIVE_CLOSE, type LiveMessage, type LiveNotice } from "@smartsupport/contracts";
import { createTicket } from "@smartsupport/core";
import { makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const { app, core } = api;
const [here, elsewhere] = [await makeOrganization(core), await makeOrganization(core)];
const person = (organizationId: string, role: TestAccount["role"] = "employee") =>
  makeAccount(core, { organizationId, role });
const requester = await person(here.id);
const watcher = await person(here.id);
const notice = await makeTicket();
afterAll(() => api.close());

describe("/ws", () => {
  it("tells those who may see a ticket that it changed, and nobody else", async () => {
    const listeners = await Promise.all(
      [
        requester,
        watcher,
        await person(here.id),
        await person(here.id, "coordinator"),
        await person(elsewhere.id, "admin"),
      ].map(openFor),
    );
    await publish(notice);
    const change = { kind: "ticket", number: "TX0001", version: 2 };
    const [owner, follower, stranger, coordinator, foreigner] = listeners;
    for (const listener of [owner, follower, coordinator]) expect(await listener?.next()).toEqual(change);
    // Of a note only the desk hears.
    await publish({ ...notice, version: 3, isForStaff: true });
    expect(await coordinator?.next()).toMatchObject({ version: 3 });
    await publish({ ...notice, version: 4 });
    for (const listener of [owner, follower, coordinator]) expect(await listener?.next()).toMatchObject({ version: 4 });
    // A second change that all of the other organization hear comes after the first would have.
    await publish({ ...notice, organizationId: elsewhere.id, number: "TX0009" });
    expect(await foreigner?.next()).toMatchObject({ number: "TX0009" });
    expect(stranger?.seen()).toEqual([]);
    expect(JSON.stringify(change)).not.toContain(notice.ticketId);
    for (const listener of listeners) listener.socket.close();
  });

  it.each([
    ["no token", "{}", LIVE_CLOSE.badHello],
    ["no JSON", "hello", LIVE_CLOSE.badHello],
    ["a wrong token", JSON.stringify({ accessToken: "x.y.z" }), LIVE_CLOSE.unauthenticated],
    ["an API key", JSON.stringify({ accessToken: "ssk_abc_def" }), LIVE_CLOSE.unauthenticated],
  ])("closes on %s", async (_, frame, code) => {
    const socket = await open();
    socket.send(frame);
    expect(await closing(socket)).toBe(code);
  });

  it("closes when nothing is said for five seconds", async () => {
    const [socket, from] = [await open(), Date.now()];
    expect(await closing(socket)).toBe(LIVE_CLOSE.badHello);
    expect(Date.now() - from).toBeGreaterThan(4500);
  }, 10_000);

  it("closes a frame that is too large", async () => {
    const socket = await open();
    socket.send(JSON.stringify({ accessToken: "x".repeat(10_000) }));
    expect(await closing(socket)).toBe(1009);
  });

  it("ends with its session, and with its rights", async () => {
    const [signedOut, demoted, other] = [await person(here.id), await person(here.id, "admin"), await person(here.id)];
    const [first, second, third] = await Promise.all([openFor(signedOut), openFor(demoted), openFor(other)]);
    const { prisma } = core.database;
    const from = Date.now();
    const closings = Promise.all([closing(first.socket), closing(second.socket)]);
    await prisma.session.update({ where: { id: signedOut.actor.sessionId }, data: { revokedAt: new Date() } });
    await prisma.account.update({ where: { id: demoted.id }, data: { sessionEpoch: 1 } });
    await prisma.$executeRaw`SELECT pg_notify('session', ${signedOut.actor.sessionId}), pg_notify('session', ${demoted.id})`;
    expect(await closings).toEqual([LIVE_CLOSE.sessionEnded, LIVE_CLOSE.sessionEnded]);
    expect(Date.now() - from).toBeLessThan(1000);
    expect(third.socket.readyState).toBe(third.socket.OPEN);
    third.socket.close();
  });

  it("refuses a page of another site", async () => {
    const answer = await app.inject({
      url: "/ws",
      headers: { origin: "https://evil.test", connection: "upgrade", upgrade: "websocket" },
    });
    expect(answer.json()).toMatchObject({ code: "forbidden" });
    await expect(app.injectWS("/ws", { headers: { origin: "https://evil.test" } })).rejects.toThrow("403");
    const own = await app.injectWS("/ws", { headers: { origin: "https://desk.test" } });
    own.terminate();
  });
});

async function makeTicket(): Promise<LiveNotice> {
  const ctx = { core, actor: requester.actor, now: new Date() };
  const { id: ticketId, number } = await createTicket(ctx, {
    subject: "It flickers",
    description: "",
    categoryId: here.categoryId,
    subCategoryId: here.subCategoryId,
  });
  await core.database.prisma.ticketWatcher.create({
    data: { organizationId: here.id, ticketId, accountId: watcher.id },
  });
  return { organizationId: here.id, ticketId, number, version: 2, isForStaff: false };
}

async function publish(change: LiveNotice): Promise<void> {
  await core.database.prisma.$executeRaw`SELECT pg_notify('live', ${JSON.stringify(change)})`;
}

const open = () => app.injectWS("/ws");

async function openFor(account: TestAccount) {
  const socket = await open();
  const messages: LiveMessage[] = [];
  const waiting: ((message: LiveMessage) => void)[] = [];
  socket.on("message", (data) => {
    const message: LiveMessage = JSON.parse(String(data));
    const take = waiting.shift();
    if (take) take(message);
    else messages.push(message);
  });
  const next = () => {
    const message = messages.shift();
    return message ? Promise.resolve(message) : new Promise<LiveMessage>((resolve) => waiting.push(resolve));
  };
  socket.send(JSON.stringify({ accessToken: api.tokenOf(account) }));
  expect(await next()).toEqual({ kind: "ready" });
  return { socket, next, seen: () => [...messages] };
}

async function closing(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, "close");
  return code;
}
