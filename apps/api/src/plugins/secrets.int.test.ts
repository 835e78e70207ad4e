import * as operations from "@smartsupport/contracts";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld, PASSWORD } from "../../test/world.ts";

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
const { app, client } = api;
afterAll(() => api.close());

/** Whatever would let somebody in, or hurt if it were read. */
const secrets = new Set<string>([
  PASSWORD,
  world.apiKey,
  world.invitation,
  world.reset,
  world.link.query.signature ?? "",
]);

describe("secrets", () => {
  it("are in play: every operation is called, well and badly", async () => {
    for (const operation of operations.operations) {
      const sample = SAMPLES[operation.id];
      if (!sample) throw new Error(`${operation.id} has no sample.`);
      const token = tokenFor(sample.as, world, api.tokenOf);
      if (token) secrets.add(token);
      const call = { ...sample.call(world), ...(token ? { token } : {}) };
      // Twice: the second is often refused.
      for (const attempt of [call, call, { ...call, token: `${token ?? "ssk_abc_"}x` }]) {
        const answer = await client.send(operation, attempt);
        for (const secret of answer.text.matchAll(/"(?:accessToken|secret)":"([^"]+)"/g)) secrets.add(secret[1] ?? "");
        for (const cookie of [answer.headers["set-cookie"]].flat())
          secrets.add(String(cookie).split(/[=;]/)[1] || PASSWORD);
      }
    }
    expect(secrets.size).toBeGreaterThan(10);
    // Three calls of each, many with a password to hash: long on a machine with other work.
  }, 120_000);

  it("come back to nobody but whom they were made for, and never in an address", async () => {
    const admin = api.tokenOf(world.admin);
    for (const operation of [
      operations.listIntegrations,
      operations.listAccounts,
      operations.getMe,
      operations.listDeliveries,
    ]) {
      const { text } = await client.call(operation, { token: admin });
      for (const secret of secrets) expect(text).not.toContain(secret);
      expect(text).not.toMatch(/Hash|sealed|passwordHash|tokenHash/);
    }
    const { body } = await client.call(operations.createAttachmentLink, {
      token: admin,
      params: { id: world.files.onTicket },
    });
    expect([...new URL(body.url).searchParams.keys()].sort()).toEqual(["expires", "signature"]);
  });

  it("are not repeated by refusals", async () => {
    const forged = `${api.tokenOf(world.admin)}x`;
    for (const token of [forged, `${world.apiKey}x`]) {
      expect((await client.call(operations.getTicket, { params: { number: world.number }, token })).text).not.toContain(
        token,
      );
    }
    const wrong = await client.call(operations.login, {
      body: { email: "x@company.test", password: "hunter2 hunter2" },
    });
    expect(wrong.text).not.toContain("hunter2");
    const link = await app.inject({ url: `/api/v1/files/${world.files.onTicket}?expires=1&signature=s3cr3t` });
    expect(link.body).not.toContain("s3cr3t");
  });

  it("cannot be sent in an address", async () => {
    for (const name of ["token", "access_token", "api_key", "key"]) {
      const answer = await app.inject({ url: `/api/v1/tickets?${name}=${world.apiKey}` });
      expect(answer.statusCode).toBe(401);
      expect(answer.body).not.toContain(world.apiKey);
    }
  });

  it("are in no log line", () => {
    const log = api.log();
    expect(log).toContain("request refused");
    for (const secret of secrets) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/ssk_\w+_\w|eyJ[\w-]+\.[\w-]+\.|signature=|hunter2|s3cr3t|argon2id|pbkdf2_sha256/);
  });
});

describe("the session's cookie", () => {
  it("is bound to the host, out of reach of scripts, and rotates", async () => {
    const signIn = await app.inject({
      method: "POST",
      url: "/api/v1/auth/login",
      payload: { email: world.admin.email, password: PASSWORD },
    });
    const cookie = String(signIn.headers["set-cookie"]);
    expect(cookie).toMatch(/^__Host-smartsupport=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect(signIn.body).not.toContain(cookie.split(/[=;]/)[1]);

    const refresh = (sent: string) =>
      app.inject({ method: "POST", url: "/api/v1/auth/refresh", headers: { cookie: sent } });
    const renewed = await refresh(cookie.split(";")[0] ?? "");
    expect(renewed.json()).toMatchObject({ expiresIn: 900, user: { email: world.admin.email } });
    const next = String(renewed.headers["set-cookie"]).split(";")[0] ?? "";
    expect(next).not.toBe(cookie.split(";")[0]);

    const elsewhere = await app.inject({
      method: "POST",
      url: `/api/v1/auth/logout?accountId=${world.coordinator.id}`,
      headers: { cookie: next },
    });
    expect(elsewhere.json()).toMatchObject({ status: 409, code: "session_taken" });
    expect(elsewhere.headers["set-cookie"]).toBeUndefined();

    const signOut = await app.inject({ method: "POST", url: "/api/v1/auth/logout", headers: { cookie: next } });
    expect(signOut.headers["set-cookie"]).toMatch(/^__Host-smartsupport=; Max-Age=0; Path=\/; /);
    expect((await refresh(next)).json()).toMatchObject({ status: 401, code: "session_ended" });
    const { accessToken } = renewed.json();
    await vi.waitFor(async () => {
      const { problem } = await client.call(operations.getMe, { token: accessToken });
      expect(problem).toMatchObject({ status: 401, code: "session_ended" });
    });
  });

  it("is asked for before anything else", async () => {
    const answer = await app.inject({ method: "POST", url: "/api/v1/auth/refresh" });
    expect(answer.json()).toMatchObject({ status: 401, code: "session_ended" });
  });
});

describe("limits", () => {
  it("stop guessing, and say when to come back", async () => {
    const guess = () =>
      app.inject({ method: "POST", url: "/api/v1/invitations/lookup", payload: { token: "x".repeat(40) } });
    const answers = await Promise.all(Array.from({ length: 40 }, guess));
    const stopped = answers.filter(({ statusCode }) => statusCode === 429);
    expect(stopped.length).toBeGreaterThanOrEqual(10);
    expect(stopped[0]?.json()).toMatchObject({ code: "too_many_requests", status: 429 });
    expect(Number(stopped[0]?.headers["retry-after"])).toBeGreaterThan(0);
  });

  it("count by e-mail as it was typed, known or not", async () => {
    const guess = (email: string) =>
      app.inject({
        method: "POST",
        url: "/api/v1/auth/login",
        payload: { email, password: "wrong" },
        remoteAddress: "10.0.0.7",
      });
    const codesOf = async (email: string) => {
      const answers = [];
      for (let count = 0; count < 6; count += 1) answers.push((await guess(email)).json().code);
      await api.core.database.prisma.rateLimitCount.deleteMany({ where: { key: { startsWith: "address:" } } });
      return answers;
    };
    const stopped = [...Array<string>(5).fill("wrong_credentials"), "too_many_requests"];
    expect(await codesOf("nobody@company.test")).toEqual(stopped);
    expect(await codesOf(world.employee.email)).toEqual(stopped);
  });
});
