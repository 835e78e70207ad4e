import type { ListedApiKey } from "@smartsupport/contracts";

export type KeyState = "works" | "ends_soon" | "replaced" | "expired" | "revoked";

const SOON_MS = 14 * 86_400_000;

/** How a key stands. One that another took over from ends as it shall, so nobody need be warned of it. */
export function keyState({ revokedAt, expiresAt, isReplaced }: ListedApiKey, nowMs: number): KeyState {
  if (revokedAt !== null) return "revoked";
  const leftMs = expiresAt === null ? Number.POSITIVE_INFINITY : new Date(expiresAt).getTime() - nowMs;
  if (leftMs <= 0) return "expired";
  if (isReplaced) return "replaced";
  return leftMs <= SOON_MS ? "ends_soon" : "works";
}
