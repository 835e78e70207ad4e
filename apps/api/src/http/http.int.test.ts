import { createHmac } from "node:crypto";
import * as operations from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi({ corsOrigins: ["https://other.test"] });
const { app, client } = api;
const organization = await makeOrganization(api.core);
const employee = await makeAccount(api.core, { organizationId: organization.id });
const token = api.tokenOf(employee);
afterAll(() => api.close());

describe("refusals", () => {
  it("are problem documents that name the request", async () => {
    const answer = await app.inject({ url: "/api/v1/nothing" });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.json()).toEqual({
      type: "urn:smartsupport:problem:not_found",
      title: "Not found",
      status: 404,
      code: "not_found",
      detail: expect.any(String),
      requestId: answer.headers["x-request-id"],
    });
  });

  it("tell a wrong method from a wrong address", async () => {
    const answer = await app.inject({ method: "DELETE", url: "/api/v1/tickets/TX0001" });
    expect(answer.json()).toMatchObject({ status: 405, code: "method_not_allowed" });
    expect(answer.headers.allow).toBe("GET, HEAD, PATCH");
  });

  it.each([
    ["broken JSON", { payload: "{", headers: { "content-type": "application/json" } }, 400, "invalid_input"],
    [
      "a poisoned key",
      { payload: '{"__proto__": {"a": 1}}', headers: { "content-type": "application/json" } },
      400,
      "invalid_input",
    ],
    [
      "another kind of content",
      { payload: "<a/>", headers: { "content-type": "text/xml" } },
      415,
      "unsupported_media_type",
    ],
    ["more than a mebibyte", { payload: { email: "x".repeat(2 ** 20) } }, 413, "body_too_large"],
  ])("answer %s", async (_, request, status, code) => {
    const answer = await app.inject({ method: "POST", url: "/api/v1/auth/login", ...request });
    expect(answer.json()).toMatchObject({ status, code });
  });

  it("answer an address that cannot be decoded", async () => {
    const answer = await app.inject({ url: "/api/v1/tickets/%E0%A4%A" });
    expect(answer.json()).toMatchObject({ status: 400, code: "invalid_input" });
  });

  it("are logged once, without the query", async () => {
    const { headers } = await app.inject({
      url: "/api/v1/tickets?q=cat&nothing=1",
      headers: { authorization: `Bearer ${token}` },
    });
    const lines = api
      .log()
      .split("\n")
      .filter((line) => line.includes(String(headers["x-request-id"])));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("q=cat");
  });
});

describe("tokens", () => {
  const { id: sub, organizationId: org, role, actor } = employee;
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  const claims = { sub, org, role, sid: actor.sessionId, epoch: 0, aud: "smartsupport", exp: inAnHour };
  const header = { alg: "HS256", typ: "at+jwt" };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const forge = (head: object, payload: object, key = api.core.keyring.accessTokens, hash = "sha256") => {
    const words = `${part(head)}.${part(payload)}`;
    return `${words}.${createHmac(hash, key).update(words).digest("base64url")}`;
  };

  it.each([
    ["ours", token],
    ["one that is made like ours", forge(header, claims)],
  ])("are accepted: %s", async (_, good) => {
    expect((await client.call(operations.getMe, { token: good })).status).toBe(200);
  });

  it("last a quarter of an hour, known or not", async () => {
    const { iat, exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    expect(exp - iat).toBe(900);
    for (const [now, status] of [
      [exp - 1, 200],
      [exp + 1, 401],
    ] as const) {
      vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
      expect((await client.call(operations.getMe, { token })).status).toBe(status);
    }
    vi.useRealTimers();
  });

  it.each([
    ["nothing", undefined],
    ["words", "letmein"],
    ["no algorithm", `${part({ ...header, alg: "none" })}.${part(claims)}.`],
    ["no signature", forge(header, claims).replace(/[^.]+$/, "")],
    ["another key", forge(header, claims, Buffer.alloc(32, 1))],
    ["another algorithm", forge({ ...header, alg: "HS512" }, claims, api.core.keyring.accessTokens, "sha512")],
    ["another audience", forge(header, { ...claims, aud: "elsewhere" })],
    ["no audience", forge(header, { ...claims, aud: undefined })],
    ["another type", forge({ ...header, typ: "JWT" }, claims)],
    ["its time over", forge(header, { ...claims, exp: inAnHour - 3601 })],
    ["no end", forge(header, { ...claims, exp: undefined })],
    ["its time to come", forge(header, { ...claims, nbf: inAnHour })],
    ["no session", forge(header, { ...claims, sid: undefined })],
    ["an unknown role", forge(header, { ...claims, role: "root" })],
    ["changed claims", token.replace(/\.[^.]+\./, `.${part({ ...claims, role: "admin" })}.`)],
  ])("are refused with %s", async (_, forged) => {
    const answer = await client.call(operations.getMe, forged === undefined ? {} : { token: forged });
    expect(answer.problem.code).toBe("unauthenticated");
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
  });

  it("are refused with an older epoch or another's session", async () => {
    const other = await makeAccount(api.core, { organizationId: organization.id });
    const older = forge(header, { ...claims, epoch: 1 });
    const others = forge(header, { ...claims, sid: other.actor.sessionId });
    for (const forged of [older, others]) {
      expect((await client.call(operations.getMe, { token: forged })).problem.code).toBe("session_ended");
    }
  });
});
