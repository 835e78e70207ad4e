import { makeAccount, makeKey, openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { beginRepeatable, dropRepeatable, finishRepeatable } from "./idempotency.ts";

const core = await openTestCore();
const { actor, organizationId } = await makeAccount(core);
const now = new Date("2026-11-20T02:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
let count = 0;
const request = (given = {}) => {
  count += 1;
  return { actor, key: `key ${count}`, requestHash: "a", ...given };
};
afterAll(() => core.close());

it("gives the first answer again for a day", async () => {
  const first = request();
  expect(await beginRepeatable(core, first, now)).toBeNull();
  const answer = { statusCode: 201, response: { number: "TX0001" } };
  await finishRepeatable(core, first, answer);
  expect(await beginRepeatable(core, first, hours(23))).toEqual(answer);
  expect(await beginRepeatable(core, first, hours(25))).toBeNull();
});

it("keeps an answer without a body", async () => {
  const first = request();
  await beginRepeatable(core, first, now);
  await finishRepeatable(core, first, { statusCode: 204, response: undefined });
  expect(await beginRepeatable(core, first, now)).toEqual({ statusCode: 204, response: null });
});

it("lets one of many at once go on", async () => {
  const first = request();
  const begun = await Promise.allSettled(Array.from({ length: 8 }, () => beginRepeatable(core, first, now)));
  expect(begun.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  for (const outcome of begun) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "request_in_progress" });
  }
});

it("refuses the key for another request, and gives it back after a refusal", async () => {
  const first = request();
  await beginRepeatable(core, first, now);
  await expect(beginRepeatable(core, { ...first, requestHash: "b" }, now)).rejects.toMatchObject({
    code: "idempotency_key_reused",
  });
  await dropRepeatable(core, first);
  expect(await beginRepeatable(core, { ...first, requestHash: "b" }, now)).toBeNull();
});

it("keeps everybody's keys apart, and an integration's together over its keys", async () => {
  const key = "the same";
  const colleague = await makeAccount(core, { organizationId });
  const system = await makeKey(core, organizationId);
  for (const who of [actor, colleague.actor, system]) {
    expect(await beginRepeatable(core, { actor: who, key, requestHash: "a" }, now)).toBeNull();
  }
  await expect(
    beginRepeatable(core, { actor: { ...system, id: actor.id }, key, requestHash: "a" }, now),
  ).rejects.toMatchObject({ code: "request_in_progress" });
});
