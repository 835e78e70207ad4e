import {
  applyTransition,
  dueAt,
  intervalOf,
  isTransition,
  resolutionTargetMs,
  type TicketState,
  type Transition,
} from "@smartsupport/domain";
import type { Prisma } from "../generated/client.ts";
import { toStoredStatus } from "../ticket-status.ts";
import type { Tx } from "../transaction.ts";
import { addClockInterval, readClockIntervals } from "./clock-intervals.ts";
import type { TicketRecord } from "./ticket-columns.ts";

/** What a move may leave on the ticket besides the state that the domain sets. */
export type TransitionExtras = Partial<
  Pick<
    TicketRecord,
    "rejectionReason" | "withdrawnReason" | "rating" | "ratingComment" | "firstRespondedAt" | "mergeAddedWatcher"
  >
>;

/**
 * Writes a move: the only way a status is ever written, and it takes nothing but what `transition` of the domain judged
 * legal. The ticket must be locked. Version and event counter grow by one; a move that touches the clock adds to its
 * story, from which the due time is derived. Gives the ticket as it is now.
 */
export async function saveTransition(
  tx: Tx,
  ticket: TicketRecord,
  transition: Transition,
  { now, extras = {} }: { now: Date; extras?: TransitionExtras },
): Promise<TicketRecord> {
  if (!isTransition(transition)) throw new TypeError("Only a move that the domain judged can be saved.");
  const due = await moveClock(tx, ticket, transition, now);
  const written = await tx.ticket.update({
    where: { organizationId_id: { organizationId: ticket.organizationId, id: ticket.id } },
    data: {
      ...columnsOf(transition.changes),
      ...extras,
      ...due,
      version: { increment: 1 },
      eventSeq: { increment: 1 },
      updatedAt: now,
    },
    select: { version: true, eventSeq: true },
  });
  return { ...ticket, ...applyTransition(ticket, transition), ...extras, ...due, ...written, updatedAt: now };
}

async function moveClock(
  tx: Tx,
  ticket: TicketRecord,
  transition: Transition,
  now: Date,
): Promise<{ dueAt?: Date | null }> {
  const interval = intervalOf(transition, now);
  const { priority, mergedIntoId } = applyTransition(ticket, transition);
  // A merge leaves the clock's story alone: nothing is due while it stands, and afterwards what was due before.
  if (interval === null && mergedIntoId === ticket.mergedIntoId) return {};
  if (interval !== null) await addClockInterval(tx, ticket, interval);
  if (priority === null || mergedIntoId !== null) return { dueAt: null };
  return { dueAt: dueAt(await readClockIntervals(tx, ticket), resolutionTargetMs(priority), now) };
}

function columnsOf(changes: Partial<TicketState>): Prisma.TicketUncheckedUpdateInput {
  const { status, returnTo, statusBeforeReject, statusBeforeMerge, isWatchedByActor: _, ...same } = changes;
  return {
    ...same,
    ...(status !== undefined && { status: toStoredStatus(status) }),
    ...(returnTo !== undefined && { returnTo: returnTo && toStoredStatus(returnTo) }),
    ...(statusBeforeReject !== undefined && {
      statusBeforeReject: statusBeforeReject && toStoredStatus(statusBeforeReject),
    }),
    ...(statusBeforeMerge !== undefined && {
      statusBeforeMerge: statusBeforeMerge && toStoredStatus(statusBeforeMerge),
    }),
  };
}
