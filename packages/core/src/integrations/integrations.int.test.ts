import { inTransaction, newId, recordEvent } from "@smartsupport/database";
import { ctxOf, makeAccount, makeOrganization, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { listDeliveries } from "../deliveries/list-deliveries.ts";
import { retryDelivery } from "../deliveries/retry-delivery.ts";
import { unseal } from "../secrets/seal.ts";
import { createApiKey } from "./create-api-key.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { createIntegration } from "./create-integration.ts";
import { listIntegrations } from "./list-integrations.ts";
import { readApiKey } from "./read-api-key.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { updateEndpoint } from "./update-endpoint.ts";

const core = await openTestCore();
const organizationId = (await makeOrganization(core)).id;
const admin = await makeAccount(core, { organizationId, role: "admin", firstName: "Carmen", lastName: "Yap" });
const coordinator = await makeAccount(core, { organizationId, role: "coordinator" });
const stranger = await makeAccount(core, { role: "admin" });
afterAll(() => core.close());

const { prisma } = core.database;
const NOW = new Date("2026-11-20T02:00:00Z");
const ctx = ctxOf(core, admin, NOW);
const origin = { requestId: "r", address: "10.0.0.9", userAgent: "workflow" };
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
let count = 0;
const integration = () => {
  count += 1;
  return createIntegration(ctx, { name: `System ${count}` });
};
const endpointBody = (given = {}) => ({
  url: "https://workflow.example/hook",
  events: ["ticket.opened" as const],
  isPrivateHostAllowed: false,
  ...given,
});

describe("an outside system", () => {
  it("is connected with its own words for statuses, in lower case, or with common ones", async () => {
    const own = await createIntegration(ctx, { name: "Flow", statusMap: { " On Process ": "In Progress" } });
    expect(own).toMatchObject({ name: "Flow", statusMap: { "on process": "In Progress" }, endpoints: [], apiKeys: [] });
    expect((await integration()).statusMap).toMatchObject({ "on process": "In Progress", completed: "Resolved" });
    await expect(createIntegration(ctx, { name: "Flow" })).rejects.toMatchObject({
      code: "name_taken",
      errors: [{ path: "name" }],
    });
    await expect(createIntegration(ctxOf(core, stranger), { name: "Flow" })).resolves.toBeDefined();
  });

  it("is an admin's business, of one's own organization", async () => {
    const { id } = await integration();
    const { endpoint } = await createEndpoint(ctx, id, endpointBody());
    const { apiKey } = await createApiKey(ctx, id, { name: "Key", scopes: ["tickets:read"] });
    await expect(listIntegrations(ctxOf(core, coordinator))).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [coordinator, stranger]) {
      const theirs = ctxOf(core, who, NOW);
      const attempts = [
        () => createEndpoint(theirs, id, endpointBody()),
        () => updateEndpoint(theirs, endpoint.id, { isActive: false }),
        () => createApiKey(theirs, id, { name: "Key", scopes: ["tickets:read"] }),
        () => revokeApiKey(theirs, apiKey.id),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
    const { items } = await listIntegrations(ctxOf(core, stranger));
    expect(items.map((item) => item.id)).not.toContain(id);
  });
});

describe("an endpoint", () => {
  it("shows its secret once and keeps it sealed", async () => {
    const { id } = await integration();
    const { endpoint, secret } = await createEndpoint(ctx, id, endpointBody());
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { sealedSecret } = await prisma.endpoint.findUniqueOrThrow({ where: { id: endpoint.id } });
    expect(sealedSecret).not.toContain(secret.slice(6, 20));
    expect(unseal(core.keyring, sealedSecret)).toBe(secret);
    expect(JSON.stringify(await listIntegrations(ctx))).not.toContain(secret.slice(6));
    expect(JSON.stringify(await prisma.auditEntry.findMany({}))).not.toContain(secret.slice(6));
  });

  it.each([
    "http://127.0.0.1:3001/hook",
    "http://localhost/hook",
    "http://desk.local/hook",
    "http://workflow/hook",
    "http://10.1.2.3/hook",
    "http://172.20.0.1/hook",
    "http://192.168.1.1/hook",
    "http://[::1]/hook",
    "http://[fd00::1]/hook",
    "http://[::ffff:10.0.0.1]/hook",
    "http://[::10.0.0.1]/hook",
    "http://[64:ff9b::a00:1]/hook",
    "http://[2002:a00:1::]/hook",
    "http://[fec0::1]/hook",
    "http://0x7f000001/hook",
    "http://2130706433/hook",
  ])("lies in a private network only where an admin allows it: %s", async (url) => {
    const { id } = await integration();
    await expect(createEndpoint(ctx, id, endpointBody({ url }))).rejects.toMatchObject({ code: "address_refused" });
    const { endpoint } = await createEndpoint(ctx, id, endpointBody({ url, isPrivateHostAllowed: true }));
    await expect(updateEndpoint(ctx, endpoint.id, { isPrivateHostAllowed: false })).rejects.toMatchObject({
      code: "address_refused",
    });
  });

  it.each([
    "http://169.254.169.254/latest",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/",
    "https://user:word@workflow.example/",
  ])("never lies at %s", async (url) => {
    const { id } = await integration();
    const body = endpointBody({ url, isPrivateHostAllowed: true });
    await expect(createEndpoint(ctx, id, body)).rejects.toMatchObject({ code: "address_refused" });
  });

  it("goes on after a pause, and what waited is due", async () => {
    const { id } = await integration();
    const { endpoint } = await createEndpoint(ctx, id, endpointBody());
    const data = { pausedAt: NOW, pausedReason: "It failed 20 times.", consecutiveFailures: 20 };
    await prisma.endpoint.update({ where: { id: endpoint.id }, data });
    const waiting = await delivery({ endpointId: endpoint.id, nextAttemptAt: later(3600) });
    expect(await updateEndpoint(ctx, endpoint.id, { resume: true })).toMatchObject({
      pausedAt: null,
      pausedReason: null,
    });
    expect(await prisma.delivery.findUniqueOrThrow({ where: { id: waiting } })).toMatchObject({ nextAttemptAt: NOW });
    expect(await prisma.endpoint.findUniqueOrThrow({ where: { id: endpoint.id } })).toMatchObject({
      consecutiveFailures: 0,
    });
  });
});

describe("a key", () => {
  const key = async (given = {}) => {
    const { id } = await integration();
    return { integrationId: id, ...(await createApiKey(ctx, id, { name: "Key", scopes: ["tickets:read"], ...given })) };
  };

  it("names its system and its scopes, and only its hash is kept", async () => {
    const { secret, apiKey, integrationId } = await key();
    expect(secret).toMatch(new RegExp(`^ssk_${apiKey.prefix}_[A-Za-z0-9_-]{43}$`));
    expect(await readApiKey(core, secret, origin, NOW)).toEqual({
      kind: "key",
      id: apiKey.id,
      organizationId,
      integrationId,
      integrationName: `System ${count}`,
      scopes: ["tickets:read"],
    });
    const row = await prisma.apiKey.findUniqueOrThrow({ where: { id: apiKey.id } });
    expect(row.secretHash).not.toContain(secret.slice(17));
    expect(JSON.stringify(await listIntegrations(ctx))).not.toContain(secret.slice(17));
    expect(row).toMatchObject({ lastUsedAt: NOW, lastUsedAddress: "10.0.0.9" });
  });

  it("notes its use once a minute", async () => {
    const { secret, apiKey } = await key();
    const used = async () => (await prisma.apiKey.findUniqueOrThrow({ where: { id: apiKey.id } })).lastUsedAt;
    await readApiKey(core, secret, origin, NOW);
    await readApiKey(core, secret, origin, later(59));
    expect(await used()).toEqual(NOW);
    await readApiKey(core, secret, origin, later(60));
    expect(await used()).toEqual(later(60));
  });

  it("opens nothing once it is revoked, expired or its system is switched off", async () => {
    const revoked = await key();
    await revokeApiKey(ctx, revoked.apiKey.id);
    await revokeApiKey(ctx, revoked.apiKey.id);
    const expiring = await key({ expiresAt: later(60).toISOString() });
    await expect(readApiKey(core, expiring.secret, origin, later(59))).resolves.toBeDefined();
    const off = await key();
    await prisma.integration.update({ where: { id: off.integrationId }, data: { isActive: false } });
    const last = revoked.secret.at(-1) === "A" ? "B" : "A";
    for (const text of [
      revoked.secret,
      expiring.secret,
      off.secret,
      `${revoked.secret.slice(0, -1)}${last}`,
      `ssk_aaaaaaaaaaaa_${"a".repeat(43)}`,
      "ssk_",
      "",
    ]) {
      await expect(readApiKey(core, text, origin, later(60))).rejects.toMatchObject({ code: "unauthenticated" });
    }
    const actions = await prisma.auditEntry.findMany({
      where: { subjectId: revoked.apiKey.id },
      orderBy: { id: "asc" },
    });
    expect(actions.map((entry) => entry.action)).toEqual(["api_key.created", "api_key.revoked"]);
  });

  it("cannot be made to end before it begins", async () => {
    await expect(key({ expiresAt: NOW.toISOString() })).rejects.toMatchObject({ errors: [{ path: "expiresAt" }] });
  });
});

describe("deliveries", () => {
  it("are listed newest first, page by page, with words for their target", async () => {
    const { id: integrationId } = await createIntegration(ctxOf(core, stranger), { name: "Theirs" });
    const { endpoint } = await createEndpoint(ctxOf(core, stranger), integrationId, endpointBody());
    const theirs = { organizationId: stranger.organizationId };
    const sent = [
      await delivery({ ...theirs, endpointId: endpoint.id, status: "given_up", lastError: "503" }),
      await delivery({ ...theirs, target: `mail:${stranger.id}`, handler: "mail", status: "delivered" }),
      await delivery({ ...theirs, target: `mail:${newId()}`, handler: "mail" }),
    ];
    const reader = ctxOf(core, stranger);
    const first = await listDeliveries(reader, { limit: 2 });
    const second = await listDeliveries(reader, { limit: 2, cursor: first.nextCursor ?? "" });
    const items = [...first.items, ...second.items];
    expect(items.map((item) => item.id)).toEqual([...sent].reverse());
    expect(items.map((item) => item.target)).toEqual([
      "somebody who is gone",
      expect.stringMatching(/^Test Person/),
      "https://workflow.example/hook",
    ]);
    expect(second.nextCursor).toBeNull();
    const given = await listDeliveries(reader, {
      limit: 9,
      status: "given_up",
      endpointId: endpoint.id,
      handler: "workflow",
    });
    expect(given.items).toMatchObject([{ lastError: "503", status: "given_up", nextAttemptAt: null }]);
    await expect(listDeliveries(ctxOf(core, coordinator), { limit: 9 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are due at once when an admin asks for another attempt, but no mail goes out twice", async () => {
    const { id: integrationId } = await integration();
    const { endpoint } = await createEndpoint(ctx, integrationId, endpointBody());
    const [lost, got, mail] = [
      await delivery({ endpointId: endpoint.id, status: "given_up" }),
      await delivery({ endpointId: endpoint.id, status: "delivered" }),
      await delivery({ target: `mail:${admin.id}`, handler: "mail", status: "delivered" }),
    ];
    expect(await retryDelivery(ctx, lost)).toMatchObject({ status: "waiting", nextAttemptAt: NOW.toISOString() });
    expect(await retryDelivery(ctx, got)).toMatchObject({ status: "waiting" });
    expect(await retryDelivery(ctx, mail)).toMatchObject({ status: "delivered" });
    for (const who of [coordinator, stranger]) {
      await expect(retryDelivery(ctxOf(core, who), lost)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

async function delivery(given: Record<string, unknown>): Promise<string> {
  const [id, subjectId] = [newId(), newId()];
  const place = { organizationId, ...given };
  const actor = { kind: "system", organizationId: place.organizationId } as const;
  const subject = { kind: "account", id: subjectId } as const;
  const fact = { type: "account.approved", eventSeq: 1, payload: {}, occurredAt: NOW } as const;
  const eventId = await inTransaction(core.database, (tx) => recordEvent(tx, { ...fact, ...place, subject, actor }));
  await prisma.delivery.create({
    data: {
      target: `endpoint:${id}`,
      handler: "workflow",
      nextAttemptAt: NOW,
      ...place,
      id,
      eventId,
      subjectId,
      eventSeq: 1,
    },
  });
  return id;
}
