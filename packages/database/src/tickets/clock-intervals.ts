import type { ClockInterval } from "@smartsupport/domain";
import { newId } from "../ids.ts";
import type { Tx } from "../transaction.ts";
import type { TicketRecord } from "./ticket-columns.ts";

/** The whole story of a ticket's clock. Read after its row is locked, so that nothing is missed. */
export async function readClockIntervals(tx: Tx, ticket: TicketRecord): Promise<ClockInterval[]> {
  return tx.ticketClockInterval.findMany({
    where: { organizationId: ticket.organizationId, ticketId: ticket.id },
    select: { at: true, state: true, reason: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
}

/** Adds to the story; nothing of it is ever changed. */
export async function addClockInterval(tx: Tx, ticket: TicketRecord, interval: ClockInterval): Promise<void> {
  await tx.ticketClockInterval.create({
    data: { id: newId(), organizationId: ticket.organizationId, ticketId: ticket.id, ...interval },
    select: { id: true },
  });
}
