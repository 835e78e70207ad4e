import { empty, type Operation, operations } from "@smartsupport/contracts";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { badBodies, badQueries } from "../../test/bad-input.ts";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld } from "../../test/world.ts";

type Shape = { properties?: Record<string, unknown> };

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
// A hundred wrong calls in a minute are what the limits are there for.
beforeEach(() => api.core.database.prisma.rateLimitCount.deleteMany());
afterAll(() => api.close());

const good = (operation: Operation) => {
  const sample = SAMPLES[operation.id];
  if (!sample) throw new Error(`${operation.id} has no sample.`);
  const token = tokenFor(sample.as, world, api.tokenOf);
  return { ...sample.call(world), ...(token === undefined ? {} : { token }) };
};

/** The call with one thing wrong is refused, and the refusal names it. */
async function expectRefusal(operation: Operation, wrong: object, path: string) {
  const answer = await api.client.send(operation, { ...good(operation), ...wrong });
  expect(answer.problem, JSON.stringify(wrong).slice(0, 200)).toMatchObject({ status: 400, code: "invalid_input" });
  const paths = answer.problem.errors?.map((error) => error.path) ?? [];
  expect(
    paths.some((found) => found === path || found.startsWith(`${path}.`)),
    `${path} in ${paths}`,
  ).toBe(true);
}

describe("parameters", () => {
  it.each(operations.filter(({ params }) => params))("$id", async (operation) => {
    const { params } = good(operation);
    for (const name of Object.keys(params ?? {})) {
      for (const value of ["nope!", "'; DROP TABLE ticket; --", "../../etc/passwd", "TX00000000001"]) {
        await expectRefusal(operation, { params: { ...params, [name]: value } }, name);
      }
    }
  });
});

describe("query", () => {
  it.each(operations)("$id", async (operation) => {
    const query = good(operation).query ?? {};
    await expectRefusal(operation, { query: { ...query, unknown_key: "1" } }, "unknown_key");
    for (const [name, value] of badQueries(operation))
      await expectRefusal(operation, { query: { ...query, [name]: value } }, name);
  });
});

describe("a date of the year 0", () => {
  const isDate = (schema: unknown) => JSON.stringify(schema).includes('"format":"date"');
  const dated = operations.flatMap((operation) => {
    const { properties = {} } = operation.query ? (z.toJSONSchema(operation.query, { io: "input" }) as Shape) : {};
    return Object.keys(properties)
      .filter((name) => isDate(properties[name]))
      .map((name) => ({ id: operation.id, name, operation }));
  });
  it.each(dated)("is none to $id: $name", async ({ name, operation }) => {
    expect(dated.length).toBeGreaterThan(4);
    await expectRefusal(operation, { query: { ...good(operation).query, [name]: "0000-01-01" } }, name);
  });
});

describe("a report", () => {
  const report = operations.filter(({ id }) => id === "reportTickets");
  it.each(report)("$id goes forward, over ten years at most", async (operation) => {
    await expectRefusal(operation, { query: { from: "2026-11-21", to: "2026-11-20" } }, "to");
    await expectRefusal(operation, { query: { from: "0001-01-01", to: "9999-12-31" } }, "from");
  });
});

describe("body", () => {
  it.each(operations.filter(({ method, transport }) => method !== "GET" && transport !== "multipart"))(
    "$id",
    async (operation) => {
      const body = (good(operation).body ?? {}) as Record<string, unknown>;
      await expectRefusal(operation, { body: { ...body, unknown_key: 1 } }, "unknown_key");
      for (const [path, wrong] of badBodies(operation, body)) await expectRefusal(operation, { body: wrong }, path);
    },
  );

  it.each(operations.filter(({ body }) => body && body !== empty))(
    "$id is not a list, a word or nothing",
    async (operation) => {
      for (const body of ["[]", '"word"', "null", "7"]) {
        const headers = { ...good(operation).headers, "content-type": "application/json" };
        const answer = await api.client.send(operation, { ...good(operation), body, headers });
        expect(answer.problem).toMatchObject({ status: 400, code: "invalid_input" });
      }
    },
  );
});
