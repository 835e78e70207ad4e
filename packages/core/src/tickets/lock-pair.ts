import type { TicketRecord, Tx } from "@smartsupport/database";
import { reachesTicket } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { lockTickets } from "./lock-tickets.ts";

/**
 * Locks the ticket at hand and another one. Refuses as not found what the actor may not know of; the other one is null when the
 * organization has none of that number, or it is the same. Only in turn (`inTurn`).
 */
export async function lockPair(
  tx: Tx,
  ctx: Ctx,
  number: string,
  other: string | null,
): Promise<[TicketRecord, TicketRecord | null]> {
  const locked = await lockTickets(tx, ctx, other === null ? [number] : [number, other]);
  const ticket = locked.get(number);
  if (!ticket || !reachesTicket(ctx.actor, ticket)) throw notFound();
  return [ticket, other === null || other === number ? null : (locked.get(other) ?? null)];
}
