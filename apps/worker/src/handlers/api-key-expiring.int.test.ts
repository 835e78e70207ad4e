import { createApiKey, createIntegration, revokeApiKey, rotateApiKey, warnOfExpiringKeys } from "@smartsupport/core";
import { ctxOf, makeAccount, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../../test/eventually.ts";
import { openTestDesk, type TestDesk } from "../../test/test-desk.ts";
import { SILENT } from "../log.ts";
import { type OpenWorker, openWorker } from "../worker.ts";

const DAY_MS = 86_400_000;

let desk: TestDesk;
let admin: TestAccount;
let worker: OpenWorker | undefined;

beforeAll(async () => {
  desk = await openTestDesk();
  admin = await desk.person("admin", "Amihan");
});
afterAll(async () => {
  await worker?.close();
  await desk.core.close();
});

/** A key of 30 days, made so long ago that it has `daysLeft`, and the clock that finds it. */
async function keyWith(daysLeft: number, name: string) {
  const { core, organization } = desk;
  const made = new Date(Date.now() - (30 - daysLeft) * DAY_MS);
  const system = await createIntegration(ctxOf(core, admin), { name: `Flow of ${name}` });
  const { apiKey } = await createApiKey(ctxOf(core, admin, made), system.id, {
    name,
    scopes: ["tickets:read"],
    expiresAt: new Date(made.getTime() + 30 * DAY_MS).toISOString(),
  });
  await warnOfExpiringKeys({ core, now: new Date(), actor: { kind: "clock", organizationId: organization.id } });
  return apiKey;
}

describe("a key that ends soon", () => {
  it("is told of to every active admin, unless somebody took care of it before the mail went", async () => {
    const { core, organization } = desk;
    const second = await desk.person("admin", "Bayani");
    await makeAccount(core, { organizationId: organization.id, role: "admin", status: "deactivated" });
    await makeAccount(core, { role: "admin" });
    const [soon, last] = [await keyWith(13, "Soon"), await keyWith(0.5, "Last")];
    await revokeApiKey(ctxOf(core, admin), (await keyWith(12, "Revoked")).id);
    await rotateApiKey(ctxOf(core, admin), (await keyWith(12, "Rotated")).id, { overlapHours: 24 });
    worker = await openWorker({
      core,
      queue: { kind: "postgres", databaseUrl: core.appUrl },
      mail: { transport: "local", from: "Desk <desk@acme.example>" },
      log: SILENT,
    });
    const { prisma } = core.database;
    await eventually(async () => {
      expect(await prisma.outboxEvent.count({ where: { fannedOutAt: null } })).toBe(0);
      expect(await prisma.delivery.count({ where: { status: { in: ["waiting", "sending"] } } })).toBe(0);
    });
    const mails = await prisma.mail.findMany({ orderBy: [{ subject: "asc" }, { toAddress: "asc" }] });
    expect(mails.map(({ subject, toAddress }) => [subject, toAddress])).toEqual([
      ["A key of Flow of Last ends within a day", admin.email],
      ["A key of Flow of Last ends within a day", second.email],
      ["A key of Flow of Soon ends in less than 14 days", admin.email],
      ["A key of Flow of Soon ends in less than 14 days", second.email],
    ]);
    expect(mails[0]?.text).toContain(`Last (ssk_${last.prefix}…)`);
    expect(mails[2]?.text).toContain(soon.expiresAt?.slice(0, 10));
    expect(mails[2]?.text).toContain("https://desk.test/admin/api-keys");
  });
});
