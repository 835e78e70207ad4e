import { findTicket, type TicketRecord } from "@smartsupport/database";
import { ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { requireEver } from "../tickets/require-right.ts";
import { accountIdOf } from "../tickets/with-ticket.ts";

/** A ticket that the actor may see, for reading what belongs to it. */
export async function findVisibleTicket(ctx: Ctx, number: string): Promise<TicketRecord> {
  requireEver(ctx, "ticket:read");
  const visibility = ticketVisibility(ctx.actor);
  const ticket = await findTicket(ctx.core.database, { visibility, number, accountId: accountIdOf(ctx.actor) });
  if (!ticket) throw notFound();
  return ticket;
}
