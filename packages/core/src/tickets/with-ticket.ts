import { inTransaction, lockTicket, type TicketRecord, type Tx } from "@smartsupport/database";
import { type Actor, reachesTicket } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";

/**
 * One command on one ticket: its row locked, read as the actor stands to it, all in one transaction. Refuses as not found
 * what the actor may not know of; what they may do with it, the work asks.
 */
export function withTicket<T>(
  ctx: Ctx,
  number: string,
  work: (tx: Tx, ticket: TicketRecord) => Promise<T>,
): Promise<T> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx.core.database, async (tx) => {
    const ticket = await lockTicket(tx, { organizationId, number, accountId: accountIdOf(ctx.actor) });
    if (!ticket || !reachesTicket(ctx.actor, ticket)) throw notFound();
    return work(tx, ticket);
  });
}

/** The account of a person; null for keys and for the desk itself. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}
