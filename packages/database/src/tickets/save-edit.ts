import { dueAt, resolutionTargetMs } from "@smartsupport/domain";
import type { Prisma } from "../generated/client.ts";
import type { Tx } from "../transaction.ts";
import { readClockIntervals } from "./clock-intervals.ts";
import type { TicketRecord } from "./ticket-columns.ts";

/** What a plain edit may change: never the status, never anything a move decides. */
export type TicketEdit = Partial<
  Pick<
    TicketRecord,
    | "subject"
    | "description"
    | "categoryId"
    | "subCategoryId"
    | "fields"
    | "scheduledDate"
    | "priority"
    | "departmentId"
    | "tags"
  >
>;

/**
 * Writes an edit to a locked ticket; version and event counter grow by one. A new priority means a new target, and the
 * due time follows from the clock's story. Gives the ticket as it is now.
 */
export async function saveEdit(tx: Tx, ticket: TicketRecord, edit: TicketEdit, now: Date): Promise<TicketRecord> {
  const { fields, scheduledDate, ...same } = edit;
  const due = await dueAfter(tx, ticket, edit, now);
  const written = await tx.ticket.update({
    where: { organizationId_id: { organizationId: ticket.organizationId, id: ticket.id } },
    data: {
      ...same,
      ...(fields !== undefined && { fields: fields as Prisma.InputJsonObject }),
      ...(scheduledDate !== undefined && { scheduledDate: scheduledDate && new Date(`${scheduledDate}T00:00:00Z`) }),
      ...due,
      version: { increment: 1 },
      eventSeq: { increment: 1 },
      updatedAt: now,
    },
    select: { version: true, eventSeq: true },
  });
  return { ...ticket, ...edit, ...due, ...written, updatedAt: now };
}

async function dueAfter(
  tx: Tx,
  ticket: TicketRecord,
  { priority }: TicketEdit,
  now: Date,
): Promise<{ dueAt?: Date | null }> {
  if (!priority || priority === ticket.priority || ticket.approvedAt === null) return {};
  return { dueAt: dueAt(await readClockIntervals(tx, ticket), resolutionTargetMs(priority), now) };
}
