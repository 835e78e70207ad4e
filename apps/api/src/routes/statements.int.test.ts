import { getTicket, listTickets } from "@smartsupport/contracts";
import type { TestAccount } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { makeWorld } from "../../test/world.ts";

const api = await openTestApi();
const world = await makeWorld(api);
const asked: string[] = [];
const heard = new WeakSet<object>();
// Whoever asks the database takes a connection of the pool first, Prisma too.
api.core.database.pool.on("acquire", (client) => {
  if (heard.has(client)) return;
  heard.add(client);
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: [string | { text?: string }]) => {
    asked.push(typeof given[0] === "string" ? given[0] : (given[0].text ?? ""));
    return query(...given);
  }) as typeof client.query;
});
afterAll(() => api.close());

/** The statements of the second call; the first looks up the session. */
async function statementsOf(call: () => Promise<{ status: number }>): Promise<string[]> {
  expect((await call()).status).toBe(200);
  asked.length = 0;
  expect((await call()).status).toBe(200);
  return [...asked];
}

const params = { number: world.number };
const readers: [string, TestAccount][] = [
  ["the requester", world.employee],
  ["a watcher", world.watcher],
  ["a coordinator", world.coordinator],
  ["an admin", world.admin],
];

it.each(readers)("reads a ticket for %s with one statement: whether they may is part of it", async (_, reader) => {
  const token = api.tokenOf(reader);
  expect(await statementsOf(() => api.client.call(getTicket, { token, params }))).toHaveLength(1);
});

it.each(readers)("reads a list for %s with one statement", async (_, reader) => {
  const token = api.tokenOf(reader);
  expect(await statementsOf(() => api.client.call(listTickets, { token, query: { limit: 25 } }))).toHaveLength(1);
});

it("reads for a key with one statement besides those that look the key up", async () => {
  const token = world.apiKey;
  for (const read of [
    () => api.client.call(getTicket, { token, params }),
    () => api.client.call(listTickets, { token, query: { limit: 25 } }),
  ]) {
    const statements = await statementsOf(read);
    expect(statements.filter((text) => !/FROM "public"\."(?:api_key|integration)"/.test(text))).toHaveLength(1);
  }
});
