import type { Core } from "@smartsupport/core";
import { newId, toStoredStatus } from "@smartsupport/database";
import { newTicket, type TicketState } from "@smartsupport/domain";

type Given = Partial<Omit<TicketState, "organizationId" | "isWatchedByActor">> & {
  requesterId: string;
  subject?: string;
  description?: string;
  number?: string;
  tags?: string[];
  dueAt?: Date | null;
  updatedAt?: Date;
  watcherIds?: readonly string[];
};

export type TestTicket = { id: string; number: string };

let count = 0;

/**
 * A ticket in any state, written as a row without history: to try a rule from where it begins. New unless told otherwise.
 * Its number is its own and beyond those of the counter.
 */
export async function makeTicket(
  core: Core,
  { id: organizationId, categoryId }: { id: string; categoryId: string },
  { watcherIds = [], requesterId, ...given }: Given,
): Promise<TestTicket> {
  count += 1;
  const { createdAt = new Date() } = given;
  const { isWatchedByActor: _, ...state } = { ...newTicket({ organizationId, requesterId, createdAt }), ...given };
  const [id, number] = [newId(), given.number ?? `TX${500_000 + count}`];
  const { prisma } = core.database;
  await prisma.ticket.create({
    data: {
      subject: `Ticket ${count}`,
      updatedAt: createdAt,
      ...state,
      organizationId,
      id,
      number,
      categoryId,
      status: toStoredStatus(state.status),
      returnTo: state.returnTo && toStoredStatus(state.returnTo),
      statusBeforeReject: state.statusBeforeReject && toStoredStatus(state.statusBeforeReject),
      statusBeforeMerge: state.statusBeforeMerge && toStoredStatus(state.statusBeforeMerge),
    },
  });
  await prisma.ticketWatcher.createMany({
    data: watcherIds.map((accountId) => ({ organizationId, ticketId: id, accountId })),
  });
  return { id, number };
}
