import type { createApiKey as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { fieldError, notFound } from "../core-error.ts";
import { hashApiKey, makeApiKeyText } from "./api-key-text.ts";
import { requireRightToIt } from "./require-admin.ts";
import { showApiKey } from "./show.ts";

/** Makes a key of an integration. The key itself is in the answer and nowhere else; only its hash is kept. */
export async function createApiKey(
  ctx: Ctx,
  integrationId: string,
  { name, scopes, expiresAt = null }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireRightToIt(ctx, "api_key:manage");
  const { actor, now } = ctx;
  const { organizationId } = actor;
  const { prefix, text } = makeApiKeyText();
  const id = newId();
  return inTransaction(ctx.core.database, async (tx) => {
    if ((await tx.integration.count({ where: { organizationId, id: integrationId } })) === 0) throw notFound();
    if (expiresAt !== null && new Date(expiresAt) <= now)
      throw fieldError("expiresAt", "Please choose a time to come.");
    const row = await tx.apiKey.create({
      data: {
        id,
        organizationId,
        integrationId,
        name,
        prefix,
        secretHash: hashApiKey(text),
        scopes: [...new Set(scopes)],
        expiresAt: expiresAt === null ? null : new Date(expiresAt),
        createdById: actor.kind === "person" ? actor.id : null,
        createdAt: now,
      },
    });
    const subject = { kind: "api_key", id } as const;
    await recordAudit(tx, ctx, {
      action: "api_key.created",
      subject,
      data: { integrationId, prefix, scopes: row.scopes },
    });
    return { apiKey: showApiKey(row), secret: text };
  });
}
