import { getDesk, refresh, type SessionGrant } from "@smartsupport/contracts";
import { beforeEach, expect, test, vi } from "vitest";
import { mock } from "../../../test/mock.ts";
import { aUser } from "../../../test/render-app.tsx";
import { aDesk } from "../../../test/tickets.ts";

const grantOf = (accessToken: string): SessionGrant => ({ accessToken, expiresIn: 900, user: aUser("employee") });

/** A page whose start was asked for before its scripts ran. */
async function openAfter(grant: SessionGrant | undefined, answers: Record<string, unknown> = {}) {
  globalThis.smartsupportFirst = {
    grant: Promise.resolve(grant),
    answers: new Map(Object.entries(answers).map(([uri, answer]) => [uri, Promise.resolve(answer)])),
  };
  const { refreshAccess } = await import("./refresh-access.ts");
  const { call } = await import("./call.ts");
  const { forgetFirstAnswers } = await import("./first-asks.ts");
  return { refreshAccess, call, forgetFirstAnswers };
}

beforeEach(() => {
  vi.resetModules();
  vi.spyOn(performance, "now").mockReturnValue(1_000);
});

test("the session that was asked for at the start is taken once, and found by nobody else", async () => {
  const calls = mock(refresh, grantOf("second"));
  const { refreshAccess } = await openAfter(grantOf("first"));
  expect(globalThis.smartsupportFirst).toBeUndefined();
  expect((await refreshAccess()).accessToken).toBe("first");
  expect(calls).toHaveLength(0);
  expect((await refreshAccess()).accessToken).toBe("second");
});

test("where the start got no good answer, the page asks itself", async () => {
  mock(refresh, grantOf("own"));
  mock(getDesk, aDesk);
  const { refreshAccess, call } = await openAfter(undefined, { "/api/v1/desk": undefined });
  expect((await refreshAccess()).accessToken).toBe("own");
  expect(await call(getDesk, {})).toMatchObject({ organizationName: "Meridian Freight" });
});

test("what is read besides waits until the first answers are there and drawn, and not for long", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "requestAnimationFrame"] });
  const calls = mock(getDesk, aDesk);
  let answer = (_: unknown) => {};
  globalThis.smartsupportFirst = {
    grant: null,
    answers: new Map([["/api/v1/first", new Promise((done) => (answer = done))]]),
  };
  const { call } = await import("./call.ts");
  const { firstDrawn } = await import("./first-asks.ts");
  const besides = call(getDesk, {});
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveLength(0);
  answer({});
  await vi.advanceTimersByTimeAsync(100);
  await firstDrawn();
  vi.useRealTimers();
  expect(await besides).toMatchObject({ organizationName: "Meridian Freight" });
});

test("an answer is used once, not when it is old, and not for the next person", async () => {
  const early = { ...aDesk, organizationName: "Early" };
  const calls = mock(getDesk, aDesk);
  const one = await openAfter(grantOf("first"), { "/api/v1/desk": early });
  expect(await one.call(getDesk, {})).toEqual(early);
  expect(await one.call(getDesk, {})).toMatchObject({ organizationName: "Meridian Freight" });
  expect(calls).toHaveLength(1);

  vi.resetModules();
  const other = await openAfter(grantOf("first"), { "/api/v1/desk": early });
  other.forgetFirstAnswers();
  expect(await other.call(getDesk, {})).toMatchObject({ organizationName: "Meridian Freight" });

  vi.resetModules();
  vi.spyOn(performance, "now").mockReturnValue(60_000);
  const late = await openAfter(grantOf("first"), { "/api/v1/desk": early });
  expect(await late.call(getDesk, {})).toMatchObject({ organizationName: "Meridian Freight" });
  expect(calls).toHaveLength(3);
});
