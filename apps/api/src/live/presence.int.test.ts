import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { LIVE_CLOSE, type LiveFrame, type LiveMessage } from "@smartsupport/contracts";
import { createTicket, endLapsedPresences } from "@smartsupport/core";
import { makeAccount, makeOrganization, type TestAccount } from "@smartsupport/testing/factories";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LiveListener, openLiveListener } from "../../test/live-listener.ts";
import { openTestApi } from "../../test/open-test-api.ts";
import { buildApp } from "../app.ts";

const api = await openTestApi();
const { core } = api;
/** A second process on the same database. */
const twin = await buildApp({ core, settings: api.app.settings });
const [here, elsewhere] = [await makeOrganization(core), await makeOrganization(core)];
const make = (organizationId: string, role: TestAccount["role"]) => makeAccount(core, { organizationId, role });
const maria = await make(here.id, "employee");
const rafael = await make(here.id, "coordinator");
const joy = await make(here.id, "coordinator");
const foreigner = await make(elsewhere.id, "admin");
/** Of this test's own tickets: what is still told of those before is nothing to it. */
let own: string[] = [];
let number = "";
/** At a ticket of their own all the time: whoever connects is told so, and then knows all that was before. */
const warden = await make(here.id, "coordinator");
const wardensPost = await fileTicket();
await core.database.prisma.presence.create({
  data: {
    organizationId: here.id,
    socketId: randomUUID(),
    ticketId: (await core.database.prisma.ticket.findFirstOrThrow({ where: { number: wardensPost } })).id,
    accountId: warden.id,
    doing: "looking",
    expiresAt: new Date(Date.now() + 86_400_000),
  },
});
const isWardens = (message: LiveMessage) => message.kind === "presence" && message.number === wardensPost;

/** As when a network goes: the injected pair of streams has no ends of its own that would tell each other. */
function cut(app: FastifyInstance): void {
  for (const socket of app.websocketServer.clients) socket.terminate();
}
const others = { accountId: { not: warden.id } };
const present = () => core.database.prisma.presence.count({ where: others });

beforeEach(async () => {
  own = [];
  number = await fileTicket();
});
afterEach(async () => {
  cut(api.app);
  cut(twin);
  await expect.poll(present, { timeout: 5_000 }).toBe(0);
});
afterAll(async () => {
  await twin.close();
  await api.close();
});

const personOf = ({ id }: TestAccount) => expect.objectContaining({ id });
const at = (account: TestAccount, doing: string) => ({ person: personOf(account), doing });
const told = (people: unknown[], of = number) => ({ kind: "presence", number: of, people });
const frame = (doing: "looking" | "replying" | "noting", of = number): LiveFrame => ({
  kind: "here",
  number: of,
  doing,
});

describe("presence", () => {
  it("tells the desk within two seconds who is at a ticket and what they do, whatever process each is connected to", async () => {
    const [sees, acts] = [await enter(joy, twin), await enter(rafael)];
    const from = Date.now();
    acts.say(frame("looking"));
    expect(await sees.next()).toEqual(told([at(rafael, "looking")]));
    expect(Date.now() - from).toBeLessThan(2_000);
    acts.say(frame("replying"));
    expect(await sees.next()).toEqual(told([at(rafael, "replying")]));
    acts.say({ kind: "away" });
    expect(await sees.next()).toEqual(told([]));
  });

  it("says the same again to nobody", async () => {
    const [sees, acts] = [await enter(joy), await enter(rafael)];
    for (let nth = 0; nth < 3; nth += 1) acts.say(frame("looking"));
    expect(await sees.next()).toEqual(told([at(rafael, "looking")]));
    acts.say(frame("noting"));
    expect(await sees.next()).toEqual(told([at(rafael, "noting")]));
  });

  it("counts two tabs as one person, and what they write before what they look at", async () => {
    const [sees, first, second] = [await enter(joy, twin), await enter(rafael), await enter(rafael, twin)];
    first.say(frame("replying"));
    expect(await sees.next()).toEqual(told([at(rafael, "replying")]));
    second.say(frame("looking"));
    expect(await sees.next()).toEqual(told([at(rafael, "replying")]));
    first.say({ kind: "away" });
    expect(await sees.next()).toEqual(told([at(rafael, "looking")]));
  });

  it("follows somebody from one ticket to the next", async () => {
    const other = await fileTicket();
    const [sees, acts] = [await enter(joy), await enter(rafael)];
    acts.say(frame("looking"));
    expect(await sees.next()).toEqual(told([at(rafael, "looking")]));
    acts.say(frame("looking", other));
    const both = [await sees.next(), await sees.next()];
    expect(both).toEqual(expect.arrayContaining([told([]), told([at(rafael, "looking")], other)]));
  });

  it("tells whoever connects who is already there", async () => {
    const acts = await enter(rafael);
    acts.say(frame("noting"));
    expect(await acts.next()).toEqual(told([at(rafael, "noting")]));
    expect(await (await enter(joy, twin)).next()).toEqual(told([at(rafael, "noting")]));
  });

  it("lets go of a page whose socket is gone", async () => {
    const [sees, acts] = [await enter(joy, twin), await enter(rafael)];
    acts.say(frame("looking"));
    expect(await sees.next()).toEqual(told([at(rafael, "looking")]));
    cut(api.app);
    expect(await sees.next()).toEqual(told([]));
  });

  it("lets go of a page that went silent, though its socket stands and its process is another", async () => {
    const [sees, acts] = [await enter(joy, twin), await enter(rafael)];
    acts.say(frame("replying"));
    await sees.next();
    const { presence } = core.database.prisma;
    const [row] = await presence.findMany({ where: others });
    // At once a page counts as there for no more than seven seconds.
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThan(7_100);
    await presence.updateMany({ where: others, data: { expiresAt: new Date(Date.now() - 1) } });
    await endLapsedPresences(core);
    expect(await sees.next()).toEqual(told([]));
  });

  it("is nothing to employees and to other organizations, whose numbers may be the same", async () => {
    const [employee, stranger, sees, acts] = [
      await enter(maria),
      await enter(foreigner),
      await enter(joy),
      await enter(rafael),
    ];
    acts.say(frame("replying"));
    expect(await sees.next()).toEqual(told([at(rafael, "replying")]));
    stranger.say(frame("looking"));
    stranger.say({ kind: "ping" });
    employee.say({ kind: "ping" });
    expect(await stranger.next()).toEqual({ kind: "pong" });
    expect(await employee.next()).toEqual({ kind: "pong" });
    expect([...stranger.seen(), ...employee.seen(), ...sees.seen()]).toEqual([]);
    expect(await core.database.prisma.presence.count({ where: { organizationId: elsewhere.id } })).toBe(0);
  });

  it.each<[string, () => TestAccount, unknown]>([
    ["an employee who says where they are", () => maria, frame("looking")],
    ["an employee who says they left", () => maria, { kind: "away" }],
    ["a frame of no known kind", () => joy, { kind: "typing" }],
    ["more than a frame holds", () => joy, { ...frame("looking"), words: "What is being typed" }],
    ["no such doing", () => joy, { ...frame("looking"), doing: "sleeping" }],
    ["no number of a ticket", () => joy, { kind: "here", number: "'; --", doing: "looking" }],
    ["a second hello", () => joy, { accessToken: "x" }],
  ])("closes on %s", async (_, who, said) => {
    const { socket } = await enter(who());
    socket.send(JSON.stringify(said));
    expect(await once(socket, "close")).toMatchObject({ 0: LIVE_CLOSE.badFrame });
  });

  it("closes a socket that says more than a page could need", async () => {
    const { socket, say } = await enter(joy);
    for (let nth = 0; nth < 60; nth += 1) say({ kind: "ping" });
    expect(await once(socket, "close")).toMatchObject({ 0: LIVE_CLOSE.tooManyFrames });
  });

  it("says that something may have been missed once the desk hears its database again, and who is where", async () => {
    const [sees, acts] = [await enter(joy), await enter(rafael)];
    acts.say(frame("looking"));
    await sees.next();
    await core.database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN "live"'`,
    );
    const heard: LiveMessage[] = [await sees.next(), await sees.next()];
    expect(heard).toEqual([{ kind: "missed" }, told([at(rafael, "looking")])]);
  });
});

async function enter(account: TestAccount, app = api.app): Promise<LiveListener> {
  const listener = await openLiveListener(app, api.tokenOf(account));
  // What changes from now on is told once; while they are told who is where, it may be told twice.
  if (account.organizationId === here.id && account.role !== "employee") {
    await expect.poll(() => listener.seen().some(isWardens), { timeout: 5_000 }).toBe(true);
  }
  const isOwn = (message: LiveMessage) => message.kind !== "presence" || own.includes(message.number);
  const next = async () => {
    for (;;) {
      const message = await listener.next();
      if (isOwn(message)) return message;
    }
  };
  return { ...listener, next, seen: () => listener.seen().filter(isOwn) };
}

async function fileTicket(): Promise<string> {
  const ctx = { core, actor: maria.actor, now: new Date() };
  const { categoryId, subCategoryId } = here;
  const body = { subject: "It flickers", description: "", categoryId, subCategoryId };
  const filed = await createTicket(ctx, body);
  own.push(filed.number);
  return filed.number;
}
