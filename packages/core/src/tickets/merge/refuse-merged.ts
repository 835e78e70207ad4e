import type { TicketRecord, Tx } from "@smartsupport/database";
import { reachesTicket } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";

/** Refuses to write to a ticket that was merged into another, and says into which. */
export async function refuseMerged(tx: Tx, ctx: Ctx, ticket: TicketRecord): Promise<void> {
  if (ticket.mergedIntoId === null) return;
  const mergedInto = await survivorOf(tx, ctx, ticket);
  throw new CoreError("ticket_merged", { detail: mergedWords(ticket.number, mergedInto), facts: { mergedInto } });
}

export function mergedWords(number: string, mergedInto: string | null): string {
  return mergedInto
    ? `${number} was merged into ${mergedInto}. Please go on there.`
    : `${number} was merged into another ticket, and is closed.`;
}

/** The number of the ticket it was merged into; null for whoever may not know of that one. */
export async function survivorOf(
  tx: Tx,
  { actor }: Ctx,
  { organizationId, mergedIntoId }: TicketRecord,
): Promise<string | null> {
  if (mergedIntoId === null) return null;
  const row = await tx.ticket.findFirst({
    where: { organizationId, id: mergedIntoId },
    select: { number: true, requesterId: true, watchers: { select: { accountId: true } } },
  });
  if (!row) return null;
  const isWatchedByActor = row.watchers.some(({ accountId }) => actor.kind === "person" && actor.id === accountId);
  return reachesTicket(actor, { organizationId, requesterId: row.requesterId, isWatchedByActor }) ? row.number : null;
}
