import type { rotateApiKey as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, type Prisma, type Tx } from "@smartsupport/database";
import type { Scope } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError, notFound } from "../core-error.ts";
import { endOfKey } from "./end-of-key.ts";
import { newKeyRow } from "./new-key-row.ts";
import { requireRightToIt } from "./require-admin.ts";
import { showApiKey } from "./show.ts";

const HOUR_MS = 3_600_000;

type Row = Prisma.ApiKeyGetPayload<object>;

/**
 * Makes a key that takes over from another: the same system, name and scopes, another secret. The old one works until the
 * overlap is over, never longer than it would have; without an overlap it is revoked at once.
 */
export async function rotateApiKey(
  ctx: Ctx,
  id: string,
  { overlapHours, expiresAt }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireRightToIt(ctx, "api_key:manage");
  return inTransaction(ctx.core.database, async (tx) => {
    const old = await lockKey(tx, ctx, id);
    const { integrationId, name } = old;
    const end = expiresAt === undefined ? endLikeBefore(old, ctx.now) : endOfKey(expiresAt, ctx.now);
    const { row, text } = newKeyRow(ctx, { integrationId, name, scopes: old.scopes as Scope[], expiresAt: end });
    const made = await tx.apiKey.create({ data: { ...row, rotatedFromId: id } });
    await tx.apiKey.update({ where: { id }, data: lastOf(old, overlapHours, ctx.now) });
    await recordAudit(tx, ctx, {
      action: "api_key.rotated",
      subject: { kind: "api_key", id },
      data: { successorId: made.id, overlapHours },
    });
    await recordAudit(tx, ctx, {
      action: "api_key.created",
      subject: { kind: "api_key", id: made.id },
      data: { integrationId, prefix: made.prefix, scopes: made.scopes, rotatedFromId: id },
    });
    return { apiKey: showApiKey(made), secret: text };
  });
}

/** The key, for this transaction alone: of two rotations at once the second finds it replaced. */
async function lockKey(tx: Tx, { actor, now }: Ctx, id: string): Promise<Row> {
  const { organizationId } = actor;
  await tx.$queryRaw`SELECT 1 FROM api_key WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.apiKey.findFirst({ where: { organizationId, id }, include: { successor: true } });
  if (row === null) throw notFound();
  const { successor, ...key } = row;
  const hasEnded = key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now);
  if (hasEnded || successor !== null) {
    throw new CoreError("key_has_ended", {
      detail: "This key was revoked, has expired, or another took over from it already. Make a new key instead.",
    });
  }
  return key;
}

/** As long from now as the old key was made to last. */
function endLikeBefore({ expiresAt, createdAt }: Row, now: Date): Date | null {
  return expiresAt === null ? null : new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime());
}

function lastOf({ expiresAt }: Row, overlapHours: number, now: Date): Prisma.ApiKeyUpdateInput {
  if (overlapHours === 0) return { revokedAt: now };
  const end = new Date(now.getTime() + overlapHours * HOUR_MS);
  return { expiresAt: expiresAt !== null && expiresAt < end ? expiresAt : end };
}
