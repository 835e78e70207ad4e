import { type Operation, operations } from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { bodyKeys, FREE_KEY, repeatableQueries, type TextPlace, textPlaces } from "../../test/contract-places.ts";
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
// The category of the samples asks for an answer: it is a place for texts, too.
await prisma.category.updateMany({
  where: { organizationId: world.organization.id },
  data: { form: [{ key: FREE_KEY, label: "Software", type: "text", isRequired: false }] },
});
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
  it.each(withBody)("is refused in the body of $id, in 25 ways", async (operation) => {
    const call = good(operation);
    const body = JSON.stringify(call.body ?? {}).slice(1, -1);
    for (const member of POLLUTIONS) {
      if (operation.access === "public") await forgetLimits();
      const sent = `{${[body, member].filter((part) => part !== "").join(",")}}`;
      const answer = await api.client.send(operation, { ...call, body: sent, headers: { ...call.headers, ...json } });
      expect(answer.problem, sent).toMatchObject({ status: 400 });
    }
    expect(POLLUTIONS).toHaveLength(25);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("a text that is a command elsewhere", () => {
  it("has places deep inside: in lists, and in answers to a category's form", () => {
    const names = operations.flatMap((operation) => textPlaces(operation, good(operation)).map(({ name }) => name));
    for (const name of [`body fields.${FREE_KEY}`, "body tags.0", "body personal.0"]) expect(names).toContain(name);
    console.info(`SQL: ${SQL_INJECTIONS.length} texts in each of ${names.length} places.`);
  });

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
  expect(answer.status, `${label}\n${api.lastLogged()}`).toBeLessThan(500);
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
