import type { Integration, createIntegration as operation, ParsedBody } from "@smartsupport/contracts";
import { inTransaction, newId } from "@smartsupport/database";
import { isTaken } from "../accounts/account-rows.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { DEFAULT_STATUS_MAP } from "./default-status-map.ts";
import { requireRight } from "./require-admin.ts";
import { parts, showIntegration } from "./show.ts";

/** Connects an outside system. Its words for statuses are kept in lower case; without any it gets the common ones. */
export async function createIntegration(
  ctx: Ctx,
  { name, statusMap }: ParsedBody<typeof operation>,
): Promise<Integration> {
  requireRight(ctx, "integration:manage");
  const given = Object.entries(statusMap ?? DEFAULT_STATUS_MAP);
  const words = Object.fromEntries(given.map(([word, status]) => [word.trim().toLowerCase(), status]));
  const { organizationId } = ctx.actor;
  const id = newId();
  try {
    return await inTransaction(ctx.core.database, async (tx) => {
      const data = { id, organizationId, name, statusMap: words, createdAt: ctx.now };
      const row = await tx.integration.create({ data, include: parts });
      await recordAudit(tx, ctx, { action: "integration.created", subject: { kind: "integration", id } });
      return showIntegration(row);
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    const message = "Another system has this name.";
    throw new CoreError("name_taken", { detail: message, errors: [{ path: "name", message }] });
  }
}
