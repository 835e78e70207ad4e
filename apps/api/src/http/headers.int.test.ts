import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@smartsupport/contracts";
import { operationUrl } from "@smartsupport/testing/api";
import type { InjectOptions } from "fastify";
import { afterAll, describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const webDir = await mkdtemp(join(tmpdir(), "smartsupport-web-"));
await mkdir(join(webDir, "assets"));
await writeFile(join(webDir, "index.html"), "<!doctype html><title>SmartSupport</title>");
await writeFile(join(webDir, "assets", "main-a1b2c3.js"), `export {};\n${"// words\n".repeat(400)}`);
const api = await openTestApi({ webDir, isDocumentationServed: true, corsOrigins: ["https://portal.test"] });
const { app } = api;
afterAll(async () => {
  await api.close();
  await rm(webDir, { recursive: true });
});

const places: InjectOptions[] = [
  ...operations.map(({ method, ...operation }) => ({ method, url: operationUrl({ method, ...operation }) })),
  ...["/", "/tickets/TX0001", "/assets/main-a1b2c3.js", "/nothing.js", "/health/live", "/health/ready", "/metrics"].map(
    (url) => ({ url, headers: { accept: "text/html" } }),
  ),
  ...["/docs/", "/docs/static/swagger-ui.css", "/api/openapi.json", "/api/v1/nothing", "/ws"].map((url) => ({ url })),
];

describe("headers of every route", () => {
  it.each(places)("$method $url", async (place) => {
    const { headers } = await app.inject(place);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/default-src '(?:self|none)'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("server");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    if (place.url?.toString().startsWith("/api/v1")) expect(headers["cache-control"]).toBe("no-store");
  });
});

describe("the page", () => {
  it("is served for every place inside it, and asked for anew each time", async () => {
    for (const url of ["/", "/tickets/TX0001", "/admin/accounts?status=pending"]) {
      const answer = await app.inject({ url, headers: { accept: "text/html,*/*" } });
      expect(answer.body).toContain("<title>SmartSupport</title>");
      expect(answer.headers["cache-control"]).toBe("no-cache");
    }
  });

  it("keeps files with a hash in their name for a year, compressed", async () => {
    const { headers } = await app.inject({ url: "/assets/main-a1b2c3.js", headers: { "accept-encoding": "br, gzip" } });
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-encoding"]).toBe("br");
  });

  it.each(["/api/v1/nothing", "/assets/gone.js", "/ws/x", "/health/x"])("does not stand in for %s", async (url) => {
    const answer = await app.inject({ url, headers: { accept: url.includes("gone") ? "*/*" : "text/html" } });
    expect(answer.json()).toMatchObject({ code: "not_found" });
  });

  it.each(["/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json", "/.env"])(
    "keeps what lies outside: %s",
    async (url) => expect((await app.inject({ url })).statusCode).toBe(404),
  );
});

describe("pages of other sites", () => {
  const preflight = (origin: string) =>
    app.inject({
      method: "OPTIONS",
      url: "/api/v1/tickets",
      headers: { origin, "access-control-request-method": "GET" },
    });

  it("may call the API from the configured addresses only", async () => {
    expect((await preflight("https://portal.test")).headers["access-control-allow-origin"]).toBe("https://portal.test");
    expect((await preflight("https://evil.test")).headers).not.toHaveProperty("access-control-allow-origin");
  });

  it.each(["login", "refresh", "logout"])("cannot touch the session's cookie: %s", async (name) => {
    const post = (headers: Record<string, string>) =>
      app.inject({ method: "POST", url: `/api/v1/auth/${name}`, headers: { host: "desk.test", ...headers } });
    const crossSite: Record<string, string>[] = [
      { origin: "https://evil.test" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { origin: "https://desk.test.evil.test" },
      { origin: "http://desk.test", "sec-fetch-site": "same-site" },
    ];
    for (const headers of crossSite) {
      expect((await post(headers)).json(), JSON.stringify(headers)).toMatchObject({ code: "forbidden" });
    }
    const own = await post({ origin: "https://desk.test", "sec-fetch-site": "same-origin" });
    expect(own.statusCode).not.toBe(403);
  });
});

describe("what is not public", () => {
  it("/metrics, through a proxy or from elsewhere", async () => {
    expect((await app.inject({ url: "/metrics" })).body).toContain("http_request_duration_seconds");
    for (const extra of [{ remoteAddress: "10.0.0.9" }, { headers: { "x-forwarded-for": "1.2.3.4" } }]) {
      expect((await app.inject({ url: "/metrics", ...extra })).statusCode).toBe(404);
    }
  });

  it("says when it is ready", async () => {
    expect((await app.inject({ url: "/health/ready" })).json()).toEqual({
      status: "ok",
      checks: { database: true, migrations: true },
    });
  });
});
