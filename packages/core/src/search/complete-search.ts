import type { completeSearch as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { readSearchValues } from "@smartsupport/database";
import { operatorsFor } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden, requireEver } from "../tickets/require-right.ts";
import { seesDeskMatters } from "../tickets/to-ticket.ts";

/** What an operator of the search may be given, by what is typed of it. */
export async function completeSearch(
  ctx: Ctx,
  { operator, words }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  requireEver(ctx, "ticket:read");
  if (ctx.actor.kind !== "person") throw forbidden();
  if (!operatorsFor(seesDeskMatters(ctx)).includes(operator)) return { items: [] };
  return { items: await readSearchValues(ctx.core.database, ctx.actor.organizationId, operator, words) };
}
