import type { Key } from "@smartsupport/domain";
import type { Core, Origin } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { isSame } from "../sessions/refresh-token.ts";
import { hashApiKey, prefixOf } from "./api-key-text.ts";

/** How exactly "last used" is kept: not worth a write for every call. */
const USE_NOTED_EVERY_MS = 60_000;

/**
 * The outside system that a key belongs to, as an actor. Every reason not to let it in is the same `unauthenticated`:
 * unknown, wrong, revoked, expired, or its integration switched off.
 */
export async function readApiKey(core: Core, token: string, origin: Origin, now = new Date()): Promise<Key> {
  const prefix = prefixOf(token);
  const row =
    prefix === null
      ? null
      : await core.database.prisma.apiKey.findUnique({ where: { prefix }, include: { integration: true } });
  const isRight = isSame(row?.secretHash ?? hashApiKey(""), hashApiKey(token));
  const isValid =
    row?.revokedAt === null && (row.expiresAt === null || row.expiresAt > now) && row.integration.isActive;
  if (row === null || !isRight || !isValid) throw new CoreError("unauthenticated");
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() >= USE_NOTED_EVERY_MS) {
    await noteUse(core, row.id, origin, now);
  }
  return {
    kind: "key",
    id: row.id,
    organizationId: row.organizationId,
    integrationId: row.integrationId,
    integrationName: row.integration.name,
    scopes: row.scopes as Key["scopes"],
  };
}

/** Of many calls at once, one writes. */
async function noteUse(core: Core, id: string, origin: Origin, now: Date): Promise<void> {
  const lastUsedAt = { lte: new Date(now.getTime() - USE_NOTED_EVERY_MS) };
  await core.database.prisma.apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt }] },
    data: { lastUsedAt: now, lastUsedAddress: origin.address },
  });
}
