import type { createApiKey as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { endOfKey } from "./end-of-key.ts";
import { newKeyRow } from "./new-key-row.ts";
import { requireRightToIt } from "./require-admin.ts";
import { showApiKey } from "./show.ts";

/** Makes a key of an integration. The key itself is in the answer and nowhere else; only its hash is kept. */
export async function createApiKey(
  ctx: Ctx,
  integrationId: string,
  { name, scopes, expiresAt = null }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireRightToIt(ctx, "api_key:manage");
  const { organizationId } = ctx.actor;
  return inTransaction(ctx.core.database, async (tx) => {
    if ((await tx.integration.count({ where: { organizationId, id: integrationId } })) === 0) throw notFound();
    const { row, text } = newKeyRow(ctx, { integrationId, name, scopes, expiresAt: endOfKey(expiresAt, ctx.now) });
    const made = await tx.apiKey.create({ data: row });
    await recordAudit(tx, ctx, {
      action: "api_key.created",
      subject: { kind: "api_key", id: made.id },
      data: { integrationId, prefix: made.prefix, scopes: made.scopes },
    });
    return { apiKey: showApiKey(made), secret: text };
  });
}
