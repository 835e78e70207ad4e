import { type Operation, operations } from "@smartsupport/contracts";
import type { LooseCall } from "@smartsupport/testing/api";
import { openKeptRows } from "@smartsupport/testing/database";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";
import { RIGHTS, type Right } from "../../test/rights.ts";
import { type Caller, makeCallers, nameOf, tokenOfCaller } from "../../test/rights-callers.ts";
import { RIGHTS_VARIANTS } from "../../test/rights-variants.ts";
import { SAMPLES, tokenFor } from "../../test/samples.ts";
import { makeWorld } from "../../test/world.ts";

// Every operation × every role × whose the thing is × every key scope. The limits are tried elsewhere.
const api = await openTestApi({ isDemo: true, quotaFactor: 100 });
const world = await makeWorld(api);
const { everywhere, others, owners, watchers } = await makeCallers(api, world);
const rows = await openKeptRows(api.core.ownerUrl);
const count = { cells: 0, allows: 0, denies: 0, unexpected: 0 };
afterAll(async () => {
  await rows.close();
  await api.close();
});

/** Tries are counted, the use of a key is noted, and the search learns its words, whatever comes of a call. */
const NOTED = /^(api_key|rate_limit_count|search_\w+)$/;

type Cell = { caller: Caller; isAllowed: boolean };

it("has a line for every operation and for no other", () => {
  const missing = operations.filter(({ id }) => !(id in RIGHTS)).map(exampleLine);
  expect(missing, "apps/api/test/rights.ts wants these lines, each with who really may").toEqual([]);
  const known = new Set(operations.map(({ id }) => id));
  expect([...Object.keys(RIGHTS), ...RIGHTS_VARIANTS.map(({ of }) => of)].filter((id) => !known.has(id))).toEqual([]);
});

// In the contract's order: the sample of each prepares what later ones need, as in every-operation.int.test.ts.
it.each(operations)("$id: who may and nobody else", { timeout: 180_000 }, async (operation) => {
  const sample = SAMPLES[operation.id];
  const right = RIGHTS[operation.id];
  if (!sample || !right) throw new Error(`${operation.id} has no sample or no line. ${exampleLine(operation)}`);
  await rows.keep();
  const surprises: string[] = [];
  const variants = RIGHTS_VARIANTS.filter(({ of }) => of === operation.id);
  for (const { name, call, right: line } of [{ name: "sample", call: sample.call, right }, ...variants]) {
    surprises.push(...(await tryAll(operation, call(world), line)).map((surprise) => `${name}: ${surprise}`));
  }
  count.unexpected += surprises.length;
  const token = tokenFor(sample.as, world, api.tokenOf);
  const { problem } = await api.client.send(operation, { ...sample.call(world), ...(token ? { token } : {}) });
  expect([...surprises, problem]).toEqual([{}]);
});

it("tried them all", () => {
  const { cells, allows, denies, unexpected } = count;
  console.info(`Rights: ${cells} cells, ${allows} let in, ${denies} refused, ${unexpected} unexpected.`);
  expect(cells).toBeGreaterThan(operations.length * 15);
  expect(allows + denies).toBe(cells);
});

async function tryAll(operation: Operation, call: LooseCall, right: Right): Promise<string[]> {
  const surprises: string[] = [];
  for (const cells of groupsOf(operation, call, right)) {
    surprises.push(...(await tryRefused(operation, call, cells)));
    for (const { caller } of cells.filter(({ isAllowed }) => isAllowed)) {
      const { status, problem } = await send(operation, call, caller, await tokenOfCaller(api, caller));
      count.allows += 1;
      if (!isLetIn(caller, status)) surprises.push(`${nameOf(caller)} may, but: ${status} ${problem.code}`);
      await rows.putBack();
    }
  }
  return surprises;
}

/** All at once, as they change nothing, which is looked at. */
async function tryRefused(operation: Operation, call: LooseCall, cells: readonly Cell[]): Promise<string[]> {
  const callers = cells.filter(({ isAllowed }) => !isAllowed).map(({ caller }) => caller);
  const tokens = new Map<Caller, string | undefined>();
  for (const caller of callers) tokens.set(caller, await tokenOfCaller(api, caller));
  const before = await rows.digests();
  const answers = await Promise.all(callers.map((caller) => send(operation, call, caller, tokens.get(caller))));
  count.denies += callers.length;
  const surprises = answers.flatMap(({ status, problem }, index) => {
    const caller = callers[index] as Caller;
    const isRefused =
      caller.kind === "unknown" ? status === 401 : status === 403 || status === 404 || isGone(caller, status);
    return isRefused ? [] : [`${nameOf(caller)} may not, but: ${status} ${problem.code ?? ""}`];
  });
  for (const [table, digest] of await rows.digests()) {
    if (!NOTED.test(table) && before.get(table) !== digest) surprises.push(`a refused call changed ${table}`);
  }
  if (callers.length > 0) await rows.putBack();
  return surprises;
}

/** Whoever is pending or erased has no session that counts, whatever its row says. */
const isGone = (caller: Caller, status: number) =>
  caller.kind === "person" && caller.relation === "own" && status === 401;

/** Another organization's people do the same at home, where our things are not: then it is wrong or not there. */
const isLetIn = (caller: Caller, status: number) =>
  isForeign(caller) ? status !== 401 && status !== 403 && status < 500 : status < 300;

const isOneOfAKind = (caller: Caller) =>
  caller.kind === "key" ? caller.name === "key: all scopes" : caller.kind === "unknown" && caller.name !== "signed out";

const isForeign = (caller: Caller) =>
  caller.kind === "person" ? caller.relation === "foreign" : caller.kind === "key" && caller.isForeign;

async function send(operation: Operation, call: LooseCall, caller: Caller, token: string | undefined) {
  count.cells += 1;
  const right = RIGHTS[operation.id] as Right;
  const added =
    caller.kind === "key" && typeof right === "object" && "may" in right ? right.keysAdd?.(world) : undefined;
  const body = added ? { ...(call.body as object), ...added } : call.body;
  const answer = await api.client.send(operation, { ...call, body, ...(token === undefined ? {} : { token }) });
  if (isForeign(caller)) expect(answer.text).not.toContain(world.organization.id);
  return answer;
}

/** Cells whose callers can stand side by side: an owner has one role at a time. */
function groupsOf(operation: Operation, call: LooseCall, right: Right): Cell[][] {
  const sample = SAMPLES[operation.id];
  if (!sample) return [];
  const cell = (caller: Caller): Cell => ({ caller, isAllowed: isExpected(operation, right, caller) });
  const mine = owners(operation, sample, call).map((caller) => [cell(caller)]);
  // Whoever it is makes no difference: one of each kind, as some of these answer after a set time only.
  if (right === "open") return [[...others.slice(2), ...everywhere.filter(isOneOfAKind)].map(cell)];
  const following = "watching" in right ? watchers.map((caller) => [cell(caller)]) : [];
  const rest = "may" in right ? everywhere : [...others, ...everywhere];
  return [rest.map(cell), ...mine, ...following];
}

function isExpected({ access }: Operation, right: Right, caller: Caller): boolean {
  if (right === "open") return true;
  if (caller.kind === "unknown") return false;
  const isAtHome = !isForeign(caller) || access === "own";
  if (caller.kind === "key") return isAtHome && caller.scopes.some((scope) => right.keys?.includes(scope));
  const roles = { own: "own", watching: "watching", other: "others", foreign: "others" } as const;
  const mayThem = "may" in right ? right.may : right[roles[caller.relation]];
  return isAtHome && (mayThem ?? []).includes(caller.role);
}

function exampleLine({ id, access, keys }: Operation): string {
  const scopes = keys ? `, keys: ["tickets:read"]` : "";
  if (access === "public") return `${id}: "open",`;
  return access === "own" ? `${id}: { may: admins${scopes} },` : `${id}: { own: everybody, others: staff${scopes} },`;
}
