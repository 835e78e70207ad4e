import { type Operation, operations } from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { bodyKeys, repeatableQueries, type TextPlace, textPlaces } from "../../test/contract-places.ts";
import { fingerprint } from "../../test/fingerprint.ts";
import { POLLUTIONS, SQL_INJECTIONS, STOLEN_KEYS, TRAVERSALS } from "../../test/hostile-text.ts";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld } from "../../test/world.ts";

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
const foreign = await makeOrganization(api.core);
const theirs = await makeAccount(api.core, { organizationId: foreign.id, role: "admin", email: "dora@foreign.test" });
const foreignBefore = await fingerprint(api.core, foreign.id);
const { prisma } = api.core.database;
const forgetLimits = () => Promise.all([prisma.rateLimitCount.deleteMany(), prisma.signInRun.deleteMany()]);
beforeEach(async () => {
  await forgetLimits();
});
afterAll(() => api.close());

const good = (operation: Operation) => {
  const sample = SAMPLES[operation.id];
  if (!sample) throw new Error(`${operation.id} has no sample.`);
  const token = tokenFor(sample.as, world, api.tokenOf);
  return { ...sample.call(world), ...(token === undefined ? {} : { token }) };
};
const json = { "content-type": "application/json" };
const withBody = operations.filter(({ method, transport }) => method !== "GET" && transport !== "multipart");
/** What the log says of a failure that nobody foresaw. */
const lastLine = () => api.log().trim().split("\n").at(-1);

describe("a key that nobody may set", () => {
  it.each(withBody)("is refused in the body of $id, whatever it is called", async (operation) => {
    const call = good(operation);
    const body = (call.body ?? {}) as Record<string, unknown>;
    const known = bodyKeys(operation);
    const stolen = Object.entries(STOLEN_KEYS).filter(([key]) => !known.has(key));
    expect(stolen.length).toBeGreaterThanOrEqual(20);
    for (const [key, value] of stolen) {
      if (operation.access === "public") await forgetLimits();
      const answer = await api.client.send(operation, { ...call, body: { ...body, [key]: value } });
      expect(answer.problem, key).toMatchObject({ status: 400, code: "invalid_input" });
      expect(answer.problem.errors?.map(({ path }) => path)).toContain(key);
    }
  });
});

describe("a key that would change every object", () => {
  const places = ["top", "deep"] as const;
  it.each(withBody)("is refused in the body of $id", async (operation) => {
    const call = good(operation);
    const body = JSON.stringify(call.body ?? {}).slice(1, -1);
    for (const key of POLLUTIONS) {
      for (const place of places) {
        const poison = `{"isAdmin":true,"prototype":{"isAdmin":true}}`;
        const member = place === "top" ? `"${key}":${poison}` : `"surprise":{"${key}":${poison}}`;
        const sent = `{${[body, member].filter((part) => part !== "").join(",")}}`;
        const answer = await api.client.send(operation, { ...call, body: sent, headers: { ...call.headers, ...json } });
        expect(answer.problem, sent).toMatchObject({ status: 400 });
      }
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("a text that is a command elsewhere", () => {
  it.each(operations)("is a text to $id, and touches nobody else's rows", { timeout: 60_000 }, async (operation) => {
    const call = good(operation);
    for (const place of textPlaces(operation, call)) {
      for (const texts of [SQL_INJECTIONS.slice(0, 12), SQL_INJECTIONS.slice(12)]) {
        await forgetLimits();
        await Promise.all(texts.map((text) => sendText(operation, place, text)));
      }
    }
    expect(await fingerprint(api.core, foreign.id)).toBe(foreignBefore);
  });
});

async function sendText(operation: Operation, place: TextPlace, text: string): Promise<void> {
  const startedAt = performance.now();
  const answer = await api.client.send(operation, place.with(text));
  const label = `${place.name}: ${text}`;
  expect(answer.status, `${label}\n${lastLine()}`).toBeLessThan(500);
  // Guesses at a secret are slowed down by design; everything else must get through to what it tries.
  const isGuess = [...bodyKeys(operation)].some((key) => /password|code/i.test(key));
  if (!isGuess) expect(answer.status, label).not.toBe(429);
  expect(answer.text, label).not.toMatch(/syntax error|PostgreSQL \d|prisma|dora@foreign\.test/i);
  expect(answer.text, label).not.toContain(theirs.id);
  // None of the texts made the database wait for 20 seconds.
  expect(performance.now() - startedAt, label).toBeLessThan(15_000);
}

describe("a parameter that comes twice", () => {
  it.each(operations.filter(({ query }) => query))("is refused by $id where one is meant", async (operation) => {
    const call = good(operation);
    for (const [name, value] of repeatableQueries(operation, call.query ?? {})) {
      const query = { ...call.query, [name]: [value, value] };
      const answer = await api.client.send(operation, { ...call, query });
      expect(answer.problem, name).toMatchObject({ status: 400, code: "invalid_input" });
    }
  });
});

describe("a path that climbs", () => {
  it.each(operations.filter(({ params }) => params))("leads nowhere in $id", async ({ method, path }) => {
    for (const climb of TRAVERSALS) {
      const url = `/api/v1${path.replace(/:[a-zA-Z]+/g, climb)}`;
      const { statusCode, body } = await api.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${api.tokenOf(world.admin)}` },
      });
      expect([400, 401, 404, 405, 415], `${url} ${statusCode}`).toContain(statusCode);
      expect(body).not.toMatch(/root:|"dependencies"|\[core\]/);
    }
  });
});

describe("a page of another site", () => {
  const evil = "https://evil.test";
  const own = "https://desk.test";
  const table: [origin: string | undefined, site: string | undefined, isLetIn: boolean][] = [
    [undefined, undefined, true],
    [undefined, "same-origin", true],
    [undefined, "none", true],
    [undefined, "same-site", false],
    [undefined, "cross-site", false],
    [own, undefined, true],
    [own, "same-origin", true],
    [own, "same-site", false],
    [own, "cross-site", false],
    [evil, undefined, false],
    [evil, "same-origin", false],
    [evil, "none", false],
    [evil, "cross-site", false],
    ["null", undefined, false],
    ["null", "cross-site", false],
    ["", undefined, false],
    ["https://desk.test.evil.test", undefined, false],
    ["https://evil.test/desk.test", undefined, false],
    ["https://sub.desk.test", "same-site", false],
    ["http://desk.test:8080", undefined, false],
    ["file://", undefined, false],
  ];
  const takesCookie = operations.filter(({ id }) => ["login", "refresh", "logout"].includes(id));

  it.each(takesCookie)("cannot use $id in somebody's name", async (operation) => {
    expect(takesCookie).toHaveLength(3);
    for (const [origin, site, isLetIn] of table) {
      const headers = {
        host: "desk.test",
        cookie: world.refreshCookie,
        ...(origin === undefined ? {} : { origin }),
        ...(site === undefined ? {} : { "sec-fetch-site": site }),
      };
      const { problem, headers: sent } = await api.client.send(operation, { ...good(operation), headers });
      const label = `${origin} ${site}`;
      if (isLetIn) expect(problem.code, label).not.toBe("forbidden");
      else {
        expect(problem, label).toMatchObject({ status: 403, code: "forbidden" });
        expect(sent["set-cookie"], label).toBeUndefined();
      }
    }
  });

  it.each(operations.filter(({ method, access }) => method !== "GET" && access !== "public"))(
    "cannot use $id with a cookie alone",
    async (operation) => {
      const { token: _, ...call } = good(operation) as { token?: string; headers?: Record<string, string> };
      const headers = { ...call.headers, cookie: world.refreshCookie };
      const answer = await api.client.send(operation, { ...call, headers });
      expect(answer.problem).toMatchObject({ status: 401, code: "unauthenticated" });
    },
  );

  it("changes nothing by asking for something", async () => {
    const before = await fingerprint(api.core, foreign.id);
    const reads = operations.filter(({ method, access }) => method === "GET" && access !== "public");
    for (const operation of reads) {
      const answer = await api.client.send(operation, { ...good(operation), token: api.tokenOf(theirs) });
      expect(answer.status).toBeLessThan(500);
    }
    const withoutTraces = (print: string) => print.split("\n").filter((line) => !line.startsWith("audit_"));
    expect(withoutTraces(await fingerprint(api.core, foreign.id))).toEqual(withoutTraces(before));
  });
});
