import type { Tx } from "../transaction.ts";
import type { TicketRecord } from "./ticket-columns.ts";

type Touch = {
  /** Set when the ticket was touched in public; a note leaves no trace that its requester could see. */
  updatedAt?: Date;
  /** Set by the first public words of the desk. */
  firstRespondedAt?: Date;
};

/** Counts one more event of a locked ticket whose fields and status stay: a comment or a note. The version stays. */
export async function touchTicket(tx: Tx, ticket: TicketRecord, touch: Touch): Promise<TicketRecord> {
  const written = await tx.ticket.update({
    where: { organizationId_id: { organizationId: ticket.organizationId, id: ticket.id } },
    data: { ...touch, eventSeq: { increment: 1 } },
    select: { eventSeq: true, updatedAt: true },
  });
  return { ...ticket, ...touch, ...written };
}
