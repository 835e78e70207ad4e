import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { createApiKey } from "./create-api-key.ts";
import { createIntegration } from "./create-integration.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { readApiKey } from "./read-api-key.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { rotateApiKey } from "./rotate-api-key.ts";
import { warnOfExpiringKeys } from "./warn-of-expiring-keys.ts";

const core = await openTestCore();
const organizationId = (await makeOrganization(core)).id;
const admin = await makeAccount(core, { organizationId, role: "admin", firstName: "Carmen", lastName: "Yap" });
const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
const stranger = await makeAccount(core, { role: "admin" });
afterAll(() => core.close());

const { prisma } = core.database;
const NOW = new Date("2026-11-20T02:00:00Z");
const DAY_S = 86_400;
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const ctx = ctxOf(core, admin, NOW);
const origin = { requestId: "r", address: "10.0.0.9", userAgent: "workflow" };
const system = await createIntegration(ctx, { name: "Flow" });
const make = (days: number | null = null) =>
  createApiKey(ctx, system.id, {
    name: "Key",
    scopes: ["tickets:read", "files:read"],
    expiresAt: days === null ? null : later(days * DAY_S).toISOString(),
  });
const opens = (text: string, seconds: number) =>
  readApiKey(core, text, origin, later(seconds)).then(
    () => true,
    () => false,
  );

describe("a rotation", () => {
  it.each([
    [1, 3600],
    [24, DAY_S],
    [168, 7 * DAY_S],
  ] as const)("lets the old key work %s hours more, beside the new one", async (overlapHours, seconds) => {
    const old = await make();
    const { apiKey, secret } = await rotateApiKey(ctx, old.apiKey.id, { overlapHours });
    expect(apiKey).toMatchObject({ name: "Key", scopes: ["tickets:read", "files:read"], expiresAt: null });
    expect(secret).not.toBe(old.secret);
    expect([await opens(old.secret, seconds - 1), await opens(old.secret, seconds)]).toEqual([true, false]);
    expect(await opens(secret, seconds)).toBe(true);
    const [was, is] = [old.secret, secret].map((text) => readApiKey(core, text, origin, NOW));
    expect((await was)?.integrationId).toBe((await is)?.integrationId);
  });

  it("without an overlap ends the old key at once", async () => {
    const old = await make();
    const { secret } = await rotateApiKey(ctx, old.apiKey.id, { overlapHours: 0 });
    expect([await opens(old.secret, 0), await opens(secret, 0)]).toEqual([false, true]);
  });

  it("gives the old key no longer than it had, and the new one as long as the old was made for", async () => {
    const old = await make(3);
    const tomorrow = ctxOf(core, admin, later(DAY_S));
    const { apiKey } = await rotateApiKey(tomorrow, old.apiKey.id, { overlapHours: 168 });
    expect(apiKey.expiresAt).toBe(later(4 * DAY_S).toISOString());
    expect([await opens(old.secret, 3 * DAY_S - 1), await opens(old.secret, 3 * DAY_S)]).toEqual([true, false]);
  });

  it("may choose another end, in the time to come, or none", async () => {
    const [one, two] = [await make(3), await make(3)];
    const past = { overlapHours: 0, expiresAt: NOW.toISOString() } as const;
    await expect(rotateApiKey(ctx, one.apiKey.id, past)).rejects.toMatchObject({ errors: [{ path: "expiresAt" }] });
    expect(await opens(one.secret, 0)).toBe(true);
    const end = later(90 * DAY_S).toISOString();
    const first = await rotateApiKey(ctx, one.apiKey.id, { overlapHours: 0, expiresAt: end });
    const second = await rotateApiKey(ctx, two.apiKey.id, { overlapHours: 0, expiresAt: null });
    expect([first.apiKey.expiresAt, second.apiKey.expiresAt]).toEqual([end, null]);
  });

  it("happens once: of ten at the same moment one makes a key", async () => {
    const { apiKey } = await make();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => rotateApiKey(ctx, apiKey.id, { overlapHours: 1 })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array.from({ length: 9 }, () => "key_has_ended"));
    expect(await prisma.apiKey.count({ where: { rotatedFromId: apiKey.id } })).toBe(1);
  });

  it("brings nothing back that has ended", async () => {
    const [revoked, expired] = [await make(), await make(1)];
    await revokeApiKey(ctx, revoked.apiKey.id);
    for (const [id, at] of [
      [revoked.apiKey.id, NOW],
      [expired.apiKey.id, later(DAY_S)],
    ] as const) {
      const attempt = rotateApiKey(ctxOf(core, admin, at), id, { overlapHours: 24 });
      await expect(attempt).rejects.toMatchObject({ code: "key_has_ended", status: 409 });
    }
  });

  it("is an admin's, of the same organization, and written down without the secret", async () => {
    const { apiKey } = await make();
    for (const who of [coordinator, stranger]) {
      const attempt = rotateApiKey(ctxOf(core, who, NOW), apiKey.id, { overlapHours: 0 });
      await expect(attempt).rejects.toMatchObject({ code: "not_found" });
    }
    const made = await rotateApiKey(ctx, apiKey.id, { overlapHours: 24 });
    const entries = await prisma.auditEntry.findMany({ where: { subjectId: { in: [apiKey.id, made.apiKey.id] } } });
    expect(entries.map((entry) => entry.action).sort()).toEqual([
      "api_key.created",
      "api_key.created",
      "api_key.rotated",
    ]);
    expect(JSON.stringify(entries)).not.toContain(made.secret.slice(17));
  });
});

describe("the list", () => {
  it("tells who made a key, for which system, and from where it was used last", async () => {
    const old = await make();
    const next = await rotateApiKey(ctx, old.apiKey.id, { overlapHours: 24 });
    await readApiKey(core, next.secret, origin, NOW);
    const { items } = await listApiKeys(ctx);
    expect(items.find(({ id }) => id === next.apiKey.id)).toEqual({
      ...next.apiKey,
      system: { id: system.id, name: "Flow" },
      createdBy: { id: admin.id, name: "Carmen Yap" },
      lastUsedAt: NOW.toISOString(),
      lastUsedAddress: "10.0.0.9",
      isReplaced: false,
    });
    expect(items.find(({ id }) => id === old.apiKey.id)).toMatchObject({ isReplaced: true });
    expect(JSON.stringify(items)).not.toContain(next.secret.slice(17));
    expect(items.map(({ id }) => id)).toEqual(
      items
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
  });

  it("is an admin's, of the same organization", async () => {
    await expect(listApiKeys(ctxOf(core, coordinator))).rejects.toMatchObject({ code: "forbidden" });
    expect(await listApiKeys(ctxOf(core, stranger))).toEqual({ items: [] });
  });
});

describe("a key that ends soon", () => {
  const clockAt = (seconds: number) => warnOfExpiringKeys({ core, now: later(seconds), actor: clock });
  const clock = { kind: "clock", organizationId } as const;
  const toldOf = async (subjectId: string) =>
    (await prisma.outboxEvent.findMany({ where: { subjectId }, orderBy: { eventSeq: "asc" } })).map(
      ({ type, payload, eventSeq }) => [type, payload, eventSeq],
    );

  it("is told of once at 14 days and once at 1, however many clocks look", async () => {
    const { apiKey } = await make(30);
    await clockAt(16 * DAY_S - 1);
    expect(await toldOf(apiKey.id)).toEqual([]);
    await Promise.all(Array.from({ length: 5 }, () => clockAt(16 * DAY_S)));
    expect(await toldOf(apiKey.id)).toEqual([["api_key.expiring", { days: 14 }, 1]]);
    await clockAt(29 * DAY_S - 1);
    await Promise.all(Array.from({ length: 5 }, () => clockAt(29 * DAY_S)));
    await clockAt(31 * DAY_S);
    expect(await toldOf(apiKey.id)).toEqual([
      ["api_key.expiring", { days: 14 }, 1],
      ["api_key.expiring", { days: 1 }, 2],
    ]);
  });

  it("is not told of when it was made for days, replaced, revoked, or never ends", async () => {
    const short = (await make(10)).apiKey.id;
    const replaced = (await make(20)).apiKey.id;
    await rotateApiKey(ctx, replaced, { overlapHours: 168, expiresAt: null });
    const revoked = (await make(20)).apiKey.id;
    await revokeApiKey(ctx, revoked);
    const endless = (await make()).apiKey.id;
    await clockAt(6.5 * DAY_S);
    for (const id of [short, replaced, revoked, endless]) expect(await toldOf(id)).toEqual([]);
    await clockAt(9.5 * DAY_S);
    expect(await toldOf(short)).toEqual([["api_key.expiring", { days: 1 }, 1]]);
  });

  it("skips the first warning when the clock stood still until the last day", async () => {
    const { apiKey } = await make(40);
    await clockAt(39.5 * DAY_S);
    expect(await toldOf(apiKey.id)).toEqual([["api_key.expiring", { days: 1 }, 1]]);
  });

  it("is told of in its own organization alone", async () => {
    const { apiKey } = await make(30);
    const theirs = { kind: "clock", organizationId: stranger.organizationId } as const;
    expect(await warnOfExpiringKeys({ core, now: later(29 * DAY_S), actor: theirs })).toBe(0);
    expect(await toldOf(apiKey.id)).toEqual([]);
  });
});
