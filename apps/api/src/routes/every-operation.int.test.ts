import { operations } from "@smartsupport/contracts";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprint } from "../../test/fingerprint.ts";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld } from "../../test/world.ts";

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
const foreign = await makeOrganization(api.core);
const stranger = await makeAccount(api.core, { organizationId: foreign.id, role: "admin" });
afterAll(() => api.close());

const sampleOf = (id: string) => {
  const sample = SAMPLES[id];
  if (!sample) throw new Error(`${id} has no sample.`);
  return { token: tokenFor(sample.as, world, api.tokenOf), call: sample.call(world) };
};
const guarded = operations.filter(({ access }) => access !== "public");

it("has a sample of every operation and of no other", () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(operations.map(({ id }) => id).sort());
});

describe("without a token", () => {
  it.each(guarded)("$id is refused", async (operation) => {
    const answer = await api.client.send(operation, sampleOf(operation.id).call);
    expect(answer.problem).toMatchObject({ status: 401, code: "unauthenticated" });
  });
});

describe("to somebody of another organization", () => {
  it.each(guarded)("$id shows and touches nothing", async (operation) => {
    const before = await fingerprint(api.core, world.organization.id);
    const answer = await api.client.send(operation, { ...sampleOf(operation.id).call, token: api.tokenOf(stranger) });
    expect(answer.status, api.lastLogged()).toBeLessThan(500);
    if (operation.access === "resource") expect([403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain(world.organization.id);
    for (const id of await ownIds()) expect(answer.text).not.toContain(id);
    expect(await fingerprint(api.core, world.organization.id)).toBe(before);
  });
});

describe("to an API key", () => {
  it.each(guarded.filter(({ keys }) => !keys))("$id is refused", async (operation) => {
    const answer = await api.client.send(operation, { ...sampleOf(operation.id).call, token: world.apiKey });
    expect(answer.problem).toMatchObject({ status: 403, code: "forbidden" });
  });
});

describe("answers as its contract says", () => {
  // In the contract's order, but signing out last of those three, and password changes after signing in.
  it.each(operations)("$id", async (operation) => {
    const { token, call } = sampleOf(operation.id);
    const answer = await api.client.send(operation, token === undefined ? call : { ...call, token });
    expect(answer.problem, api.lastLogged()).toEqual({});
    expect(answer.status).toBeLessThan(300);
    if (operation.transport === "binary") expect(answer.headers["content-disposition"]).toContain("filename");
  });
});

/** Every id of the organization that an answer could show. */
async function ownIds(): Promise<string[]> {
  const { prisma } = api.core.database;
  const where = { organizationId: world.organization.id };
  const found = await Promise.all([
    prisma.account.findMany({ where, select: { id: true } }),
    prisma.ticket.findMany({ where, select: { id: true } }),
    prisma.attachment.findMany({ where, select: { id: true } }),
    prisma.category.findMany({ where, select: { id: true } }),
    prisma.integration.findMany({ where, select: { id: true } }),
    prisma.delivery.findMany({ where, select: { id: true } }),
    prisma.mail.findMany({ where, select: { id: true } }),
  ]);
  return found.flat().map(({ id }) => id);
}
