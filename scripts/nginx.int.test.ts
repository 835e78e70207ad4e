import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { root } from "./setup/root.mjs";
import { findOnPath } from "./suites/on-path.ts";

const nginx = findOnPath("nginx");
if (nginx === null && process.env.CI === "true") throw new Error("CI must have nginx, and there is none on the PATH.");
if (nginx === null) console.warn("SKIPPED: NO NGINX ON THE PATH, SO nginx.conf IS NOT TRIED.");

describe.skipIf(nginx === null)("nginx.conf", () => {
  let folder: string;
  let base: string;
  let end: () => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "smartsupport-nginx-"));
    await chmod(folder, 0o755);
    await mkdir(join(folder, "page/assets"), { recursive: true });
    await writeFile(join(folder, "page/index.html"), "<!doctype html><title>SmartSupport</title>");
    await writeFile(join(folder, "page/assets/app-3f2a.js"), `${"export const answer = 42;\n".repeat(200)}`);
    const upstream = await standIn();
    const port = await freePort();
    const config = (await readFile(join(root, "nginx.conf"), "utf8"))
      .replace("server api:3000;", `server 127.0.0.1:${upstream.port};`)
      .replace("listen 8080;", `listen 127.0.0.1:${port};`)
      .replaceAll(" /tmp/", ` ${folder}/`)
      .replace("root /usr/share/nginx/html;", `root ${folder}/page;`)
      .replace("/dev/stdout", join(folder, "access.log"))
      .replace("/dev/stderr", join(folder, "error.log"));
    await writeFile(join(folder, "nginx.conf"), config);
    const server = spawn(nginx ?? "", ["-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: "inherit" });
    base = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(`${base}/healthz`), { timeout: 10_000 });
    end = async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      upstream.close();
      await rm(folder, { recursive: true });
    };
  });
  afterAll(() => end());

  it("serves the page at every place of it, never from a cache", async () => {
    for (const path of ["/", "/desk/tickets/TX0001", "/sign-in"]) {
      const answer = await fetch(base + path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("SmartSupport");
      expect(answer.headers.get("cache-control")).toBe("no-cache");
    }
  });

  it("sends the headers that keep the page safe", async () => {
    const { headers } = await fetch(`${base}/`);
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(headers.get("server")).toBe("nginx");
  });

  it("keeps built files for a year, compressed, and knows what is not there", async () => {
    const answer = await fetch(`${base}/assets/app-3f2a.js`, { headers: { "accept-encoding": "gzip" } });
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect((await fetch(`${base}/assets/gone.js`)).status).toBe(404);
  });

  it("hands the API on, with the visitor's true address", async () => {
    const answer = await fetch(`${base}/api/v1/desk`, { headers: { "x-forwarded-for": "203.0.113.9" } });
    const seen = await answer.json();
    expect(seen.url).toBe("/api/v1/desk");
    expect(seen.headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(answer.headers.get("x-served-by")).toBe("nginx");
    expect(answer.headers.get("content-security-policy")).toBeNull();
  });

  it("keeps queries out of its log", async () => {
    await fetch(`${base}/api/v1/files/1?expires=1&signature=verysecretsignature`);
    await expect.poll(() => readFile(join(folder, "access.log"), "utf8")).toContain("/api/v1/files/1");
    expect(await readFile(join(folder, "access.log"), "utf8")).not.toContain("verysecretsignature");
  });

  it("refuses bodies beyond one file", async () => {
    const answer = await fetch(`${base}/api/v1/uploads`, { method: "POST", body: new Uint8Array(12 * 2 ** 20) }).then(
      ({ status }) => status,
      // nginx may close before it has read all of it.
      () => 413,
    );
    expect(answer).toBe(413);
  });

  it("lets sockets through", async () => {
    const upgrade = request(`${base}/ws`, { headers: { connection: "Upgrade", upgrade: "websocket" } });
    upgrade.end();
    const [answer, socket] = await once(upgrade, "upgrade");
    expect(answer.statusCode).toBe(101);
    socket.destroy();
  });
});

/** In the place of the API: says what it was asked, and agrees to any upgrade. */
async function standIn(): Promise<{ port: number; close(): void }> {
  const server = createServer((asked, answer) => {
    answer.setHeader("content-type", "application/json");
    answer.end(JSON.stringify({ url: asked.url, headers: asked.headers }));
  });
  server.on("upgrade", (_, socket) => {
    socket.on("error", () => undefined);
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "127.0.0.1"), "listening");
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
