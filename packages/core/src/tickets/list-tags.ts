import type { listTags as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { listTags as readTags } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { requireEver } from "./require-right.ts";

const MOST = 20;

/** Tags that the desk uses, to complete what is typed. Staff only. */
export async function listTags(
  ctx: Ctx,
  { q = "" }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireEver(ctx, "ticket:triage");
  const { organizationId } = ctx.actor;
  return { items: await readTags(ctx.core.database, { organizationId, beginning: q, limit: MOST }) };
}
