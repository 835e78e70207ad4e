import { lockTicket, type TicketRecord, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { accountIdOf } from "./with-ticket.ts";

/** Locks several tickets, always in the order of their numbers. Whether the actor may know of them is not asked here. */
export async function lockTickets(tx: Tx, ctx: Ctx, numbers: readonly string[]): Promise<Map<string, TicketRecord>> {
  const { organizationId } = ctx.actor;
  const locked = new Map<string, TicketRecord>();
  for (const number of [...new Set(numbers)].sort()) {
    const ticket = await lockTicket(tx, { organizationId, number, accountId: accountIdOf(ctx.actor) });
    if (ticket) locked.set(number, ticket);
  }
  return locked;
}
