import type { ListedApiKey } from "@smartsupport/contracts";
import { expect, test } from "vitest";
import { keyState } from "./key-state.ts";

const NOW = Date.parse("2026-11-20T02:00:00Z");
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString();

test.each<[string, Partial<ListedApiKey>]>([
  ["works", { expiresAt: null }],
  ["works", { expiresAt: inDays(14.01) }],
  ["ends_soon", { expiresAt: inDays(14) }],
  ["ends_soon", { expiresAt: inDays(0.01) }],
  ["replaced", { expiresAt: inDays(1), isReplaced: true }],
  ["expired", { expiresAt: inDays(0) }],
  ["expired", { expiresAt: inDays(-1), isReplaced: true }],
  ["revoked", { expiresAt: null, revokedAt: inDays(-1) }],
  ["revoked", { expiresAt: inDays(-1), revokedAt: inDays(-2), isReplaced: true }],
])("%s: %o", (state, given) => {
  const key = { expiresAt: null, revokedAt: null, isReplaced: false, ...given } as ListedApiKey;
  expect(keyState(key, NOW)).toBe(state);
});
