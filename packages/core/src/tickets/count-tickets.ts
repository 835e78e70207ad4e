import type { countTickets as operation, ResponseOf } from "@smartsupport/contracts";
import { countTickets as count } from "@smartsupport/database";
import { ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { requireEver } from "./require-right.ts";
import { viewsOf } from "./views-of.ts";
import { accountIdOf } from "./with-ticket.ts";

/** How many tickets each view of this actor holds, counted up to 1,000. */
export async function countTickets(ctx: Ctx): Promise<ResponseOf<typeof operation>> {
  requireEver(ctx, "ticket:read");
  const { actor, now, core } = ctx;
  const asker = { organizationId: actor.organizationId, accountId: accountIdOf(actor), now };
  return { views: await count(core.database, ticketVisibility(actor), viewsOf(actor), asker) };
}
