import * as operations from "@smartsupport/contracts";
import { makeAccount, makeKey, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { multipart, PNG } from "../../test/multipart.ts";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const organization = await makeOrganization(api.core);
const [employee, other] = [
  await makeAccount(api.core, { organizationId: organization.id }),
  await makeAccount(api.core, { organizationId: organization.id }),
];
const { client, core } = api;
afterAll(() => api.close());

const file = (key: string, subject = "Again and again", account = employee) =>
  client.call(operations.createTicket, {
    token: api.tokenOf(account),
    headers: { "idempotency-key": key },
    body: { subject, categoryId: organization.categoryId },
  });
const countTickets = () => core.database.prisma.ticket.count();

describe("Idempotency-Key", () => {
  it("gives the same answer again, and does nothing twice", async () => {
    const first = await file("one");
    const before = await countTickets();
    const second = await file("one");
    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(201);
    expect(second.headers).toMatchObject({ "idempotent-replayed": "true", etag: first.headers.etag });
    expect(await countTickets()).toBe(before);
  });

  it("lets one of twenty at once through", async () => {
    const before = await countTickets();
    const answers = await Promise.all(Array.from({ length: 20 }, () => file("race")));
    expect(await countTickets()).toBe(before + 1);
    const codes = new Set(answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code));
    expect([...codes].filter((code) => code !== "request_in_progress")).toEqual([]);
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.number)).size).toBe(1);
  });

  it("belongs to one request and one person", async () => {
    await file("mine", "First");
    expect((await file("mine", "Second")).problem).toMatchObject({ status: 409, code: "idempotency_key_reused" });
    const before = await countTickets();
    expect((await file("mine", "First", other)).headers).not.toHaveProperty("idempotent-replayed");
    expect(await countTickets()).toBe(before + 1);
  });

  it("is free again after a refusal", async () => {
    expect((await file("refused", " ")).status).toBe(400);
    const wrong = await client.call(operations.createTicket, {
      token: api.tokenOf(employee),
      headers: { "idempotency-key": "refused" },
      body: { subject: "Subject", categoryId: crypto.randomUUID() },
    });
    expect(wrong.status).toBe(400);
    expect((await file("refused")).status).toBe(201);
  });

  it.each(["", "x".repeat(201), "with space", "umlaut-ü"])("refuses %j", async (key) => {
    expect((await file(key)).problem).toMatchObject({ status: 400, errors: [{ path: "Idempotency-Key" }] });
  });

  it("keeps an upload from being stored twice", async () => {
    const { body, headers } = multipart({ fileName: "a.png", content: PNG });
    const send = () =>
      client.send(operations.uploadFile, {
        token: api.tokenOf(employee),
        body,
        headers: { ...headers, "idempotency-key": "upload" },
      });
    expect((await send()).text).toBe((await send()).text);
    expect(await core.database.prisma.attachment.count()).toBe(1);
  });

  it("never keeps what is shown once", async () => {
    const admin = await makeAccount(core, { organizationId: organization.id, role: "admin" });
    const { integrationId } = await makeKey(core, organization.id);
    const make = () =>
      client.call(operations.createApiKey, {
        token: api.tokenOf(admin),
        params: { id: integrationId },
        headers: { "idempotency-key": "key" },
        body: { name: "Key", scopes: ["tickets:read"] },
      });
    const [first, second] = [await make(), await make()];
    expect(first.body.secret).not.toBe(second.body.secret);
    const kept = await core.database.prisma.idempotencyRecord.findMany();
    expect(JSON.stringify(kept)).not.toContain(first.body.secret);
  });
});
