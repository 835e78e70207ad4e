import { listMySessions, login } from "@smartsupport/contracts";
import { describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { makeWorld, PASSWORD } from "../../test/world.ts";

/** What somebody may say of where they come from. */
const FORGED = [
  { "x-forwarded-for": "203.0.113.9" },
  { "x-forwarded-for": "127.0.0.1, 203.0.113.9" },
  { forwarded: "for=203.0.113.9;proto=https;host=evil.test" },
  { "x-real-ip": "203.0.113.9" },
  { "client-ip": "203.0.113.9" },
  { "true-client-ip": "203.0.113.9" },
  { "cf-connecting-ip": "203.0.113.9" },
  { "x-forwarded-host": "evil.test", "x-forwarded-proto": "https" },
] as const;

describe("an address that somebody claims", () => {
  it.each([
    ["nobody", false, "198.51.100.7"],
    ["another proxy", ["10.0.0.1"], "198.51.100.7"],
  ])(
    "is not believed where %s is trusted: not by the limits, the sessions and the log",
    async (_, trustProxy, from) => {
      const api = await openTestApi({ trustProxy: trustProxy as false | string[], isDemo: true });
      const world = await makeWorld(api);
      const { prisma } = api.core.database;
      for (const headers of FORGED) {
        const answer = await api.app.inject({
          method: login.method,
          url: "/api/v1/auth/login",
          remoteAddress: from,
          headers,
          payload: { email: world.employee.email, password: PASSWORD },
        });
        expect(answer.statusCode, JSON.stringify(headers)).toBe(200);
      }
      const { body } = await api.client.call(listMySessions, { token: api.tokenOf(world.employee) });
      const addresses = body.items.map(({ address }) => address).filter((address) => address !== "");
      expect(new Set(addresses)).toEqual(new Set([from]));
      const told = await prisma.auditEntry.findMany({ where: { action: "session.started" } });
      expect(new Set(told.map(({ address }) => address))).not.toContain("203.0.113.9");
      const counted = await prisma.rateLimitCount.findMany();
      expect(JSON.stringify(counted, (_key, value) => String(value ?? ""))).not.toContain("203.0.113.9");
      await api.close();
    },
  );

  it("is believed from a proxy that the settings name", async () => {
    const api = await openTestApi({ trustProxy: ["198.51.100.7"], isDemo: true });
    const world = await makeWorld(api);
    await api.app.inject({
      method: login.method,
      url: "/api/v1/auth/login",
      remoteAddress: "198.51.100.7",
      headers: { "x-forwarded-for": "203.0.113.9" },
      payload: { email: world.employee.email, password: PASSWORD },
    });
    const { body } = await api.client.call(listMySessions, { token: api.tokenOf(world.employee) });
    expect(body.items.map(({ address }) => address)).toContain("203.0.113.9");
    await api.close();
  });
});

it("shows documentation and figures to nobody unless asked", async () => {
  const api = await openTestApi();
  for (const url of ["/docs", "/docs/", "/api/openapi.json", "/docs/json", "/docs/static/index.html"]) {
    expect((await api.app.inject({ url })).statusCode, url).toBe(404);
  }
  const elsewhere = { url: "/metrics", remoteAddress: "198.51.100.7" };
  expect((await api.app.inject(elsewhere)).statusCode).toBe(404);
  await api.close();
});
