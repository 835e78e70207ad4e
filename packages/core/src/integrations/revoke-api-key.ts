import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { requireRightToIt } from "./require-admin.ts";

/** Revokes a key at once. One that was revoked before stays so, and that is no error. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  requireRightToIt(ctx, "api_key:manage");
  const { organizationId } = ctx.actor;
  await inTransaction(ctx.core.database, async (tx) => {
    const key = await tx.apiKey.findFirst({ where: { organizationId, id }, select: { id: true } });
    if (key === null) throw notFound();
    const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: ctx.now } });
    if (count > 0) await recordAudit(tx, ctx, { action: "api_key.revoked", subject: { kind: "api_key", id } });
  });
}
