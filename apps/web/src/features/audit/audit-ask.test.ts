import { expect, test } from "vitest";
import { isNarrowed, queryOf, readAsk, writeAsk } from "./audit-ask.ts";

const ID = "0199f3a0-0000-7000-8000-000000000001";

test("a question is the same after a way through the address", () => {
  const ask = {
    q: "maria",
    actions: ["account.approved", "session.started"] as const,
    actor: ID,
    subject: null,
    from: "2026-11-01",
    to: null,
  };
  expect(readAsk(writeAsk(ask))).toEqual(ask);
  expect(queryOf(ask)).toEqual({ q: "maria", action: [...ask.actions], actor: ID, from: "2026-11-01" });
});

test("what is no filter is left out", () => {
  const ask = readAsk(new URLSearchParams("action=nonsense&actor=x&from=yesterday&to=2026-13"));
  expect(isNarrowed(ask)).toBe(false);
});
