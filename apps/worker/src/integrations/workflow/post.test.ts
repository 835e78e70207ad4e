import dns from "node:dns";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { post } from "./post.ts";

let server: http.Server;
let port: number;
let hits: string[];
let answer: http.RequestListener;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    hits.push(`${request.method} ${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "::", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  hits = [];
  answer = (_request, response) => response.writeHead(204).end();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const send = (url: string, isPrivateHostAllowed = false, timeoutMs?: number) =>
  post({ url, body: "{}", headers: {}, isPrivateHostAllowed, signal: new AbortController().signal, timeoutMs });

/** Each lookup of any name takes the next of these answers; the last stays. */
function resolveTo(...answers: string[][]): string[] {
  const asked: string[] = [];
  const fake = (host: string, options: dns.LookupOptions, done: (...results: unknown[]) => void) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(host);
    const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (options.all === true) done(null, found);
    else done(null, found[0]?.address, found[0]?.family);
  };
  vi.spyOn(dns, "lookup").mockImplementation(fake as unknown as typeof dns.lookup);
  syncBuiltinESMExports();
  return asked;
}

describe("an address that is written out", () => {
  it.each([
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "0.0.0.0",
    "0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.254",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:169.254.169.254]",
    "[::ffff:10.0.0.1]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:db8::1]",
    "[ff02::1]",
  ])("%s is refused", async (host) => {
    expect(await send(`http://${host}:${port}/`)).toMatchObject({ kind: "refused" });
    expect(await send(`https://${host}:${port}/`)).toMatchObject({ kind: "refused" });
    expect(hits).toEqual([]);
  });
});

describe("a name", () => {
  it.each(["localhost", "LOCALHOST"])("%s is refused", async (host) => {
    expect(await send(`http://${host}:${port}/`)).toMatchObject({ kind: "refused" });
    expect(hits).toEqual([]);
  });

  it.each([[["127.0.0.1"]], [["8.8.8.8", "10.0.0.7"]], [["::ffff:192.168.0.1"]], [["fe80::1"]], [["169.254.169.254"]]])(
    "that leads to %j is refused",
    async (addresses) => {
      resolveTo(addresses);
      expect(await send(`http://flow.example:${port}/`)).toMatchObject({ kind: "refused" });
      expect(hits).toEqual([]);
    },
  );

  it("is asked for once, so that its second answer cannot lead elsewhere", async () => {
    const asked = resolveTo(["192.0.2.1"], ["127.0.0.1"]);
    await send(`http://rebinding.example:${port}/`, false, 300);
    expect(asked).toEqual(["rebinding.example"]);
    expect(hits).toEqual([]);
  });

  it("is judged anew for every request", async () => {
    const asked = resolveTo(["127.0.0.1"], ["169.254.169.254"]);
    expect(await send(`http://flow.example:${port}/hook`, true)).toMatchObject({ kind: "answered", statusCode: 204 });
    expect(await send(`http://flow.example:${port}/hook`, true)).toMatchObject({ kind: "refused" });
    expect(asked).toHaveLength(2);
    expect(hits).toHaveLength(1);
  });
});

describe("where an admin allowed the host", () => {
  it.each(["127.0.0.1", "localhost", "[::1]"])("%s is reached", async (host) => {
    expect(await send(`http://${host}:${port}/hook`, true)).toMatchObject({ kind: "answered", statusCode: 204 });
    expect(hits).toHaveLength(1);
  });

  it.each(["169.254.169.254", "[::ffff:169.254.169.254]", "[fe80::1]", "[fd00:ec2::254]", "0.0.0.0", "[::]"])(
    "%s is refused all the same",
    async (host) => {
      expect(await send(`http://${host}:${port}/`, true)).toMatchObject({ kind: "refused" });
      expect(hits).toEqual([]);
    },
  );
});

describe("an answer", () => {
  it.each([301, 302, 307, 308])("%i is not followed", async (status) => {
    answer = (_request, response) => response.writeHead(status, { location: `http://127.0.0.1:${port}/secret` }).end();
    expect(await send(`http://127.0.0.1:${port}/hook`, true)).toMatchObject({ kind: "answered", statusCode: status });
    expect(hits).toEqual([`POST 127.0.0.1:${port}/hook`]);
  });

  it("that never comes is given up", async () => {
    answer = () => undefined;
    expect(await send(`http://127.0.0.1:${port}/`, true, 200)).toEqual({
      kind: "unreachable",
      error: "No answer within 0.2 s.",
    });
  });

  it("that never ends is read no further than a few words", async () => {
    answer = (_request, response) => {
      response.writeHead(500);
      const pour = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
        if (!response.destroyed) response.once("drain", pour);
      };
      pour();
    };
    const answered = await send(`http://127.0.0.1:${port}/`, true);
    expect(answered).toMatchObject({ kind: "answered", statusCode: 500, excerpt: "x".repeat(500) });
  });

  it("that was welcome is not read at all", async () => {
    answer = (_request, response) => response.writeHead(200).end("thanks");
    expect(await send(`http://127.0.0.1:${port}/`, true)).toMatchObject({ excerpt: "" });
  });

  it("is quoted without what could forge a line of a log", async () => {
    answer = (_request, response) => response.writeHead(400).end('bad\r\n{"level":50}\u001b[31m\u202e x');
    expect(await send(`http://127.0.0.1:${port}/`, true)).toMatchObject({ excerpt: 'bad {"level":50} [31m x' });
  });
});

it("asks no proxy", async () => {
  vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:9");
  vi.stubEnv("http_proxy", "http://127.0.0.1:9");
  expect(await send(`http://127.0.0.1:${port}/`, true)).toMatchObject({ kind: "answered" });
  vi.unstubAllEnvs();
});
