import type { listTickets as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { decodeCursor, listTicketsJson as readPage, TICKET_ORDERS } from "@smartsupport/database";
import { ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { questionOf } from "./question-of.ts";
import { requireEver } from "./require-right.ts";
import { seesDeskMatters } from "./to-ticket.ts";
import { requireView } from "./views-of.ts";
import { accountIdOf } from "./with-ticket.ts";

type Query = ParsedQuery<typeof operation>;

/** A page of the tickets that the actor may see, as the JSON text that PostgreSQL built: to be sent as it is. */
export async function listTicketsJson(ctx: Ctx, query: Query): Promise<string> {
  requireEver(ctx, "ticket:read");
  if (query.view) requireView(ctx, query.view);
  const { sort, limit, cursor } = query;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, sort, TICKET_ORDERS[sort].keys.length);
  if (after === null) throw fieldError("cursor", "This is not the end of a page of this list.");
  return readPage(ctx.core.database, {
    visibility: ticketVisibility(ctx.actor),
    asker: { organizationId: ctx.actor.organizationId, accountId: accountIdOf(ctx.actor), now: ctx.now },
    question: questionOf(ctx, query),
    sort,
    limit,
    after,
    isStaff: seesDeskMatters(ctx),
  });
}

/** A page of the tickets that the actor may see, newest first unless asked otherwise. */
export async function listTickets(ctx: Ctx, query: Query): Promise<ResponseOf<typeof operation>> {
  return JSON.parse(await listTicketsJson(ctx, query));
}
