import { inTransaction, lockTicket, type TicketRecord, type Tx } from "@smartsupport/database";
import { type Actor, reachesTicket } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { refuseMerged } from "./merge/refuse-merged.ts";

/**
 * One command on one ticket: its row locked, read as the actor stands to it, all in one transaction. Refuses as not found
 * what the actor may not know of, and to write to what was merged into another ticket; what they may do with it, the work
 * asks. `evenMerged`: the work itself refuses what a merged ticket does not take.
 */
export function withTicket<T>(
  ctx: Ctx,
  number: string,
  work: (tx: Tx, ticket: TicketRecord) => Promise<T>,
  { evenMerged = false } = {},
): Promise<T> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx.core.database, async (tx) => {
    const ticket = await lockTicket(tx, { organizationId, number, accountId: accountIdOf(ctx.actor) });
    if (!ticket || !reachesTicket(ctx.actor, ticket)) throw notFound();
    if (!evenMerged) await refuseMerged(tx, ctx, ticket);
    return work(tx, ticket);
  });
}

/** The account of a person; null for keys and for the desk itself. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}
