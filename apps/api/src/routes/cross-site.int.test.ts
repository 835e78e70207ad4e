import { type Operation, operations } from "@smartsupport/contracts";
import type { LooseCall } from "@smartsupport/testing/api";
import { openKeptRows } from "@smartsupport/testing/database";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld } from "../../test/world.ts";

const api = await openTestApi({ isDemo: true, quotaFactor: 100 });
const world = await makeWorld(api);
const theirs = await makeAccount(api.core, { organizationId: (await makeOrganization(api.core)).id, role: "admin" });
const rows = await openKeptRows(api.core.ownerUrl);
afterAll(async () => {
  await rows.close();
  await api.close();
});

const EVIL = "https://evil.test";
const OWN = "https://desk.test";

/** What a browser says of where a call comes from, and whether the session's cookie may be touched then. */
const ORIGINS: [origin: string | undefined, site: string | undefined, isLetIn: boolean][] = [
  [undefined, undefined, true],
  [undefined, "same-origin", true],
  [undefined, "none", true],
  [undefined, "same-site", false],
  [undefined, "cross-site", false],
  [OWN, undefined, true],
  [OWN, "same-origin", true],
  [OWN, "same-site", false],
  [OWN, "cross-site", false],
  [EVIL, undefined, false],
  [EVIL, "same-origin", false],
  [EVIL, "none", false],
  [EVIL, "cross-site", false],
  ["null", undefined, false],
  ["null", "cross-site", false],
  ["", undefined, false],
  ["https://desk.test.evil.test", undefined, false],
  ["https://evil.test/desk.test", undefined, false],
  ["https://sub.desk.test", "same-site", false],
  ["http://desk.test:8080", undefined, false],
  ["file://", undefined, false],
];

const sampleOf = (operation: Operation): LooseCall & { token?: string } => {
  const sample = SAMPLES[operation.id];
  if (!sample) throw new Error(`${operation.id} has no sample.`);
  const token = tokenFor(sample.as, world, api.tokenOf);
  return { ...sample.call(world), ...(token === undefined ? {} : { token }) };
};

describe("the session's cookie", () => {
  const touching: string[] = [];

  // Whoever sets the cookie is found by calling everything, in the contract's order: no list that one could forget to add to.
  it.each(operations)("is out of reach for a page of another site: $id", { timeout: 180_000 }, async (operation) => {
    const call = sampleOf(operation);
    await rows.keep();
    const answer = await api.client.send(operation, call);
    expect(answer.problem).toEqual({});
    // What asks for a token is called by no page that has none.
    if (operation.access !== "public" || answer.headers["set-cookie"] === undefined) return;
    touching.push(operation.id);
    for (const [origin, site, isLetIn] of ORIGINS) {
      await rows.putBack();
      const headers = { host: "desk.test", ...call.headers, ...headersOf(origin, site), cookie: world.refreshCookie };
      const { problem, headers: sent } = await api.client.send(operation, { ...call, headers });
      const label = `${origin} ${site}`;
      if (isLetIn) expect(problem.code, label).not.toBe("forbidden");
      else {
        expect(problem, label).toMatchObject({ status: 403, code: "forbidden" });
        expect(sent["set-cookie"], label).toBeUndefined();
      }
    }
    await rows.putBack();
    await api.client.send(operation, call);
  });

  it("is set by each way to sign in and by nothing that asks", () => {
    const ways = ["login", "refresh", "logout", "answerSecondFactor", "finishSetUp", "signInWithPasskey"];
    expect(touching).toEqual(expect.arrayContaining(ways));
    const asking = operations.filter(({ method }) => method === "GET").map(({ id }) => id);
    expect(touching.filter((id) => asking.includes(id))).toEqual([]);
  });
});

describe("a page of another site", () => {
  it.each(operations.filter(({ method, access }) => method !== "GET" && access !== "public"))(
    "cannot use $id with a cookie alone",
    async (operation) => {
      const { token: _, ...call } = sampleOf(operation);
      const headers = { ...call.headers, cookie: world.refreshCookie };
      const answer = await api.client.send(operation, { ...call, headers });
      expect(answer.problem).toMatchObject({ status: 401, code: "unauthenticated" });
    },
  );

  it("changes nothing by asking for something", async () => {
    const before = await rows.digests();
    const reads = operations.filter(({ method, access }) => method === "GET" && access !== "public");
    for (const operation of reads) {
      const answer = await api.client.send(operation, { ...sampleOf(operation), token: api.tokenOf(theirs) });
      expect(answer.status).toBeLessThan(500);
    }
    const after = await rows.digests();
    // Calls are counted where they cost something, and the search learns its words whenever somebody is about.
    const isOurs = (table: string) => !/^(rate_limit_count|search_\w+)$/.test(table);
    const changed = [...after.keys()].filter((table) => isOurs(table) && after.get(table) !== before.get(table));
    expect(changed).toEqual([]);
  });
});

function headersOf(origin: string | undefined, site: string | undefined): Record<string, string> {
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(site === undefined ? {} : { "sec-fetch-site": site }),
  };
}
