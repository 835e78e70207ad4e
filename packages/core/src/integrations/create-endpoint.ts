import { randomBytes } from "node:crypto";
import type { createEndpoint as operation, ParsedBody, ResponseOf } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { seal } from "../secrets/seal.ts";
import { checkAddress } from "./check-address.ts";
import { requireRightToIt } from "./require-admin.ts";
import { showEndpoint } from "./show.ts";

const SECRET_BYTES = 32;

/** Adds an address that hears of tickets. The signing secret is in the answer and nowhere else in words; it is kept sealed. */
export async function createEndpoint(
  ctx: Ctx,
  integrationId: string,
  { url, events, isPrivateHostAllowed }: ParsedBody<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireRightToIt(ctx, "endpoint:manage");
  const { core, actor, now } = ctx;
  const { organizationId } = actor;
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
  const id = newId();
  return inTransaction(core.database, async (tx) => {
    if ((await tx.integration.count({ where: { organizationId, id: integrationId } })) === 0) throw notFound();
    checkAddress(url, isPrivateHostAllowed);
    const row = await tx.endpoint.create({
      data: {
        id,
        organizationId,
        integrationId,
        url,
        events: [...new Set(events)],
        isPrivateHostAllowed,
        sealedSecret: seal(core.keyring, secret),
        createdAt: now,
      },
    });
    await recordAudit(tx, ctx, {
      action: "endpoint.created",
      subject: { kind: "endpoint", id },
      data: { integrationId, isPrivateHostAllowed },
    });
    return { endpoint: showEndpoint(row), secret };
  });
}
