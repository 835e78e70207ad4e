import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { guardedFetch } from "./guarded-fetch.ts";

const servers: (() => void)[] = [];
afterAll(() => {
  for (const close of servers) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(() => server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" } as const;

it("asks the issuer's host on this machine only where the admin allows that host", async () => {
  const issuer = await serve((_request, response) => response.end("hello"));
  const answer = await guardedFetch({ issuer, isPrivateHostAllowed: true })(issuer, options);
  expect(await answer.text()).toBe("hello");
  await expect(guardedFetch({ issuer, isPrivateHostAllowed: false })(issuer, options)).rejects.toThrow("https");
});

it.each([
  ["http://127.0.0.1:9/keys", "https"],
  ["https://127.0.0.1:9/keys", "private network"],
  ["https://10.0.0.1/keys", "private network"],
  ["https://[::1]/keys", "private network"],
  ["https://[::ffff:10.0.0.1]/keys", "private network"],
  ["https://169.254.169.254/latest/meta-data", "machine itself"],
  ["https://keys.internal/", "private network"],
  ["http://login.company.com/", "https"],
  ["file:///etc/passwd", "https"],
  ["https://user:secret@login.company.com/", "leave out"],
])("does not go to %s, whatever the provider says of itself", async (url, words) => {
  const reach = { issuer: "https://idp.company.test", isPrivateHostAllowed: true };
  await expect(guardedFetch(reach)(url, options)).rejects.toThrow(words);
});

it("never goes where the machine's own cloud answers, though allowed", async () => {
  const issuer = "https://169.254.169.254";
  await expect(guardedFetch({ issuer, isPrivateHostAllowed: true })(issuer, options)).rejects.toThrow("machine itself");
});

it("follows no redirect", async () => {
  const issuer = await serve((_request, response) => response.writeHead(302, { location: "/elsewhere" }).end());
  const answer = await guardedFetch({ issuer, isPrivateHostAllowed: true })(issuer, options);
  expect(answer.status).toBe(302);
});

it("reads no more than an honest answer needs", async () => {
  const issuer = await serve((_request, response) => response.end("x".repeat(600_000)));
  await expect(guardedFetch({ issuer, isPrivateHostAllowed: true })(issuer, options)).rejects.toThrow("far more");
});

it("says in words that nobody answers", async () => {
  const issuer = "http://localhost:9";
  const asked = guardedFetch({ issuer, isPrivateHostAllowed: true })(issuer, options);
  await expect(asked).rejects.toThrow("localhost:9 cannot be reached (ECONNREFUSED).");
});
