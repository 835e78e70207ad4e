import { describe, expect, it } from "vitest";
import { MAX_ATTEMPTS } from "./backoff.ts";
import { PAUSE_POLICY, settle } from "./settle.ts";

const failed = { kind: "failed", error: "Answered 503.", statusCode: 503, isFinal: false } as const;

describe("what becomes of a delivery", () => {
  it("is over when it was delivered", () => {
    expect(settle({ kind: "delivered", statusCode: 202 }, 3)).toEqual({ kind: "delivered", statusCode: 202 });
  });

  it("waits and comes again when the failure may pass", () => {
    expect(settle(failed, 1, () => 1)).toEqual({
      kind: "again",
      delayMs: 2_000,
      statusCode: 503,
      error: "Answered 503.",
    });
  });

  it("waits as long as the receiver asked for", () => {
    expect(settle({ ...failed, retryAfterMs: 120_000 }, 1)).toMatchObject({ delayMs: 120_000 });
  });

  it("is given up at once when the failure is final", () => {
    expect(settle({ ...failed, isFinal: true }, 1)).toMatchObject({ kind: "given_up", error: "Answered 503." });
  });

  it("is given up after the last attempt, and says how many there were", () => {
    expect(settle(failed, MAX_ATTEMPTS - 1).kind).toBe("again");
    expect(settle(failed, MAX_ATTEMPTS)).toEqual({
      kind: "given_up",
      statusCode: 503,
      error: "Given up after 16 attempts. The last: Answered 503.",
    });
  });
});

it("pauses an endpoint in words that an admin can act on", () => {
  expect(PAUSE_POLICY.reason(20, "Answered 503.")).toBe(
    "Paused after 20 failed attempts in a row. The last: Answered 503.",
  );
});
