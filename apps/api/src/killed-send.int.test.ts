import { type ChildProcess, spawn } from "node:child_process";
import { pbkdf2Sync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { makeAccount, makeOrganization, makeTicket, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "../test/api-process.ts");
const PASSWORD = "three quiet carabaos";
const HASH = pbkdf2Sync(PASSWORD, "salt", 1000, 32, "sha256").toString("base64");
/** When the process dies after a send has left: before it arrives, in the middle of it, after it. */
const KILLED_AFTER_MS = [0, 4, 12, 40];

const core = await openTestCore();
const organization = await makeOrganization(core, { isDefault: true });
const { id: organizationId } = organization;
const passwordHash = `pbkdf2_sha256$1000$salt$${HASH}`;
const { email } = await makeAccount(core, { organizationId, role: "coordinator", passwordHash });
const requester = await makeAccount(core, { organizationId });
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await core.close();
});

it("a reply whose API is killed around its send is there as a draft or sent, and sent once when it is repeated", async () => {
  const { id, number } = await makeTicket(core, organization, { requesterId: requester.id });
  let api = await start();
  for (const [round, delayMs] of KILLED_AFTER_MS.entries()) {
    const words = `Reply ${round}`;
    const place = `/drafts/${encodeURIComponent(`reply:${number}`)}`;
    const draft = await api.call("PUT", place, { body: { words }, uploadIds: [], seen: null });
    expect(draft).toMatchObject({ body: { words } });
    const send = { body: words, draftKey: (draft as { sendKey: string }).sendKey };
    const first = api.call("POST", `/tickets/${number}/comments`, send).catch(() => null);
    await setTimeout(delayMs);
    const isOver = once(api.child, "exit");
    api.child.kill("SIGKILL");
    await Promise.all([isOver, first]);

    api = await start();
    const kept = await api.call("GET", place);
    const sent = () => core.database.prisma.comment.count({ where: { ticketId: id, body: words } });
    // Never both, never neither: the send and the end of its draft are one.
    expect("sendKey" in kept ? 1 : 0, `after ${delayMs} ms`).toBe(1 - (await sent()));
    for (const _ of [1, 2])
      expect(await api.call("POST", `/tickets/${number}/comments`, send)).toMatchObject({ body: words });
    expect(await sent()).toBe(1);
    expect(await api.call("GET", place)).toMatchObject({ code: "not_found" });
  }
}, 180_000);

async function start() {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: core.appUrl,
      SECRET: core.secret,
      FILES_DIR: core.filesDir,
      PORT: String(await freePort()),
    },
  });
  started.push(child);
  const [{ address }] = (await once(child, "message")) as [{ address: string }];
  const ask = async (method: string, path: string, body?: object, token?: string): Promise<Record<string, unknown>> => {
    const headers = {
      ...(body && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(`${address}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { accessToken } = await ask("POST", "/auth/login", { email, password: PASSWORD });
  return {
    child,
    call: (method: string, path: string, body?: object) => ask(method, path, body, String(accessToken)),
  };
}

/** Below 32768, where the system takes no ports for outgoing connections. */
async function freePort(): Promise<number> {
  for (let port = 21_400; port < 21_500; port += 1) {
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error("No free port was found.");
}
