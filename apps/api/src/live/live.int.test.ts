import { once } from "node:events";
import type { WebSocket } from "@fastify/websocket";
import { LIVE_CLOSE, type LiveNotice } from "@smartsupport/contracts";
import { createTicket } from "@smartsupport/core";
import { makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { type LiveListener, openLiveListener } from "../../test/live-listener.ts";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const openedAt = performance.now();
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

  it("tells whoever begins to listen what changed while their page was read, if they may see it", async () => {
    const coordinator = await person(here.id, "coordinator");
    const first = await openFor(coordinator);
    await publish({ ...notice, version: 11, isForStaff: true });
    await publish({ ...notice, version: 12 });
    await tellInboxOf(watcher);
    await publish({ ...notice, version: 13, isForStaff: true });
    for (const version of [11, 12, 13]) expect(await first.next()).toMatchObject({ version });
    const [later, follower, stranger, other] = await Promise.all(
      [coordinator, watcher, await person(here.id), coordinator].map((account, nth) =>
        openLiveListener(app, api.tokenOf(account), nth === 3 ? 0 : Math.round(performance.now() - openedAt)),
      ),
    );
    await publish({ ...notice, version: 14 });
    // What is told again and what is told now may come in any order.
    await hears(later, [11, 12, 13, 14]);
    await hears(follower, ["inbox", 12, 14]);
    expect(await other?.next()).toMatchObject({ version: 14 });
    expect(follower?.seen()).toEqual([]);
    expect(stranger?.seen()).toEqual([]);
    for (const listener of [first, later, follower, stranger, other]) listener?.socket.close();
  });

  it("tells whoever read for longer than the desk remembers to read again", async () => {
    const listener = await openLiveListener(app, api.tokenOf(watcher), 3_600_000);
    expect(await listener.next()).toEqual({ kind: "missed" });
    listener.socket.close();
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

async function tellInboxOf({ id }: TestAccount): Promise<void> {
  const news = { organizationId: here.id, inboxOf: [id] };
  await core.database.prisma.$executeRaw`SELECT pg_notify('live', ${JSON.stringify(news)})`;
}

/** Waits until all of these versions, and news of the inbox, were heard. */
async function hears(listener: LiveListener | undefined, wanted: (number | "inbox")[]): Promise<void> {
  const missing = new Set(wanted);
  while (missing.size > 0) {
    const message = await listener?.next();
    if (message?.kind === "ticket") missing.delete(message.version);
    if (message?.kind === "inbox") missing.delete("inbox");
  }
}

const open = () => app.injectWS("/ws");

const openFor = (account: TestAccount) => openLiveListener(app, api.tokenOf(account));

async function closing(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, "close");
  return code;
}
