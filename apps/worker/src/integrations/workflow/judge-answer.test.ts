import { describe, expect, it } from "vitest";
import { judgeAnswer } from "./judge-answer.ts";

const now = new Date("2026-11-21T10:00:00Z");
const answered = (statusCode: number, retryAfter: string | null = null) =>
  judgeAnswer({ kind: "answered", statusCode, excerpt: "", retryAfter }, now);

describe("what an answer means", () => {
  it.each([200, 201, 202, 204])("%i: delivered", (status) => {
    expect(answered(status)).toEqual({ kind: "delivered", statusCode: status });
  });

  it.each([408, 429, 500, 502, 503, 504, 599])("%i: may pass", (status) => {
    expect(answered(status)).toMatchObject({ kind: "failed", isFinal: false, statusCode: status });
  });

  it.each([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451])("%i: final", (status) => {
    expect(answered(status)).toMatchObject({ kind: "failed", isFinal: true, statusCode: status });
  });

  it.each([301, 302, 303, 307, 308])("%i: final, as it is not followed", (status) => {
    expect(answered(status)).toMatchObject({ isFinal: true, error: expect.stringContaining("not followed") });
  });

  it("no answer: may pass", () => {
    expect(judgeAnswer({ kind: "unreachable", error: "ECONNRESET" }, now)).toMatchObject({ isFinal: false });
  });

  it("a refused address: final", () => {
    expect(judgeAnswer({ kind: "refused", error: "private" }, now)).toMatchObject({ isFinal: true });
  });

  it.each([
    ["7", 7_000],
    [" 120 ", 120_000],
    ["Sat, 21 Nov 2026 10:00:30 GMT", 30_000],
    ["Sat, 21 Nov 2026 09:00:00 GMT", 0],
    ["soon", undefined],
    ["-5", undefined],
  ])("reads Retry-After %j", (value, expected) => {
    expect(answered(503, value)).toMatchObject({ kind: "failed", retryAfterMs: expected });
  });

  it("quotes what was answered", () => {
    const answer = { kind: "answered", statusCode: 400, excerpt: "no such queue", retryAfter: null } as const;
    expect(judgeAnswer(answer, now)).toMatchObject({ error: "Answered 400: no such queue" });
  });
});
