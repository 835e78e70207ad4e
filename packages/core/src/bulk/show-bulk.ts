import { type BulkChange, bulkChange, UNDO_BULK_WITHIN_MS } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";

export const bulkParts = { tickets: { orderBy: { place: "asc" } } } as const satisfies Prisma.BulkChangeInclude;
type BulkRow = Prisma.BulkChangeGetPayload<{ include: typeof bulkParts }>;

/** A change to many tickets as whoever made it sees it. */
export function showBulk({ id, change, state, tickets, createdAt, finishedAt }: BulkRow, now: Date): BulkChange {
  const outcomes = Object.keys(bulkChange.shape.counts.shape) as (keyof BulkChange["counts"])[];
  const count = (outcome: string) => tickets.filter((ticket) => ticket.outcome === outcome).length;
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as BulkChange["counts"];
  const until = finishedAt && new Date(finishedAt.getTime() + UNDO_BULK_WITHIN_MS);
  const isUndoable = state === "done" && until !== null && now < until && counts.changed > 0;
  return {
    id,
    kind: String((change as { kind?: unknown }).kind),
    state,
    total: tickets.length,
    counts,
    items: tickets.map(({ number, outcome, refusalCode, refusalWords }) => ({
      number,
      outcome,
      code: refusalCode,
      words: refusalWords,
    })),
    createdAt: createdAt.toISOString(),
    undoUntil: isUndoable ? until.toISOString() : null,
  };
}
