import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { addNote, createTicket, eraseAccount, getAccountErasure } from "@smartsupport/core";
import { newId } from "@smartsupport/database";
import { ctxOf, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { crawl } from "../test/crawl.ts";
import { openTestDesk, type TestDesk } from "../test/test-desk.ts";

const COMMENTS = 6_000;
const KILLS = 3;
const MINUTE_MS = 60_000;

let desk: TestDesk;
let admin: TestAccount;
const children: ChildProcess[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  admin = await desk.person("admin", "Amihan");
});
afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;
  }
  await desk.core.close();
});

/** The worker as it runs anywhere: a process of its own. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts")], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: desk.core.appUrl,
      DATA_DIR: desk.core.filesDir,
      JWT_SECRET: desk.core.secret,
      PUBLIC_URL: desk.core.publicUrl,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  children.push(child);
  await once(child, "message");
  return child;
}

it("an erasure whose worker is killed three times is finished by the next, and nothing is left", async () => {
  const { core, organization, coordinator } = desk;
  const { prisma } = core.database;
  const leaver = await desk.person("employee", "Wilhelmina");
  const ticket = await createTicket(ctxOf(core, leaver), {
    subject: "Wilhelmina's screen",
    description: "",
    categoryId: organization.categoryId,
  });
  await addNote(ctxOf(core, coordinator), ticket.number, { body: "Wilhelmina Reyes called." });
  await prisma.comment.createMany({
    data: Array.from({ length: COMMENTS }, (_, nth) => ({
      id: newId(),
      organizationId: organization.id,
      ticketId: ticket.id,
      accountId: nth % 2 === 0 ? leaver.id : coordinator.id,
      body: `Wilhelmina ${nth}`,
      createdAt: new Date(),
    })),
  });
  // Long enough ago that the second look follows at once.
  await eraseAccount(ctxOf(core, admin, new Date(Date.now() - 2 * MINUTE_MS)), leaver.id, { reason: "They asked." });
  const progress = () => prisma.erasure.findFirstOrThrow({ where: { accountId: leaver.id } });

  let at: string | null = null;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = await startWorker();
    const killed = once(child, "exit");
    // In the middle of the comments, further on than the last time.
    await vi.waitFor(
      async () => {
        const { cursor } = await progress();
        expect(cursor).not.toBeNull();
        expect(cursor).not.toBe(at);
      },
      // A duty that died with its worker is taken up when its lock has run out and been missed.
      { timeout: 150_000, interval: 1 },
    );
    child.kill("SIGKILL");
    await killed;
    const { state, cursor } = await progress();
    expect(state).toBe("running");
    at = cursor;
  }
  await startWorker();
  await vi.waitFor(async () => expect((await progress()).state).toBe("done"), { timeout: 150_000, interval: 100 });
  expect(await getAccountErasure(ctxOf(core, admin), leaver.id)).toMatchObject({ state: "done" });
  expect(await crawl(core, ["Wilhelmina"])).toEqual([]);
  expect(await prisma.comment.count({ where: { body: "[erased]" } })).toBe(COMMENTS / 2);
  expect(await prisma.auditEntry.count({ where: { subjectId: leaver.id, action: "account.erased" } })).toBe(1);
}, 600_000);
