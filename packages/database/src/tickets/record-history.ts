import { type Actor, LINK_KINDS } from "@smartsupport/domain";
import { newId } from "../ids.ts";
import { actorColumns } from "../outbox.ts";
import type { Tx } from "../transaction.ts";

/** Field by field what was and what is, in words of the domain and ids. */
export type Changes = Record<string, { from: string | null; to: string | null }>;

/** Fields whose changes are the desk's own business: they are taken out of what a requester reads. */
export const INTERNAL_FIELDS = [
  "priority",
  "departmentId",
  "tags",
  "mergedIntoId",
  "mergedFrom",
  ...LINK_KINDS,
  "checklist",
  "minutes",
] as const;

export type NewHistoryEntry = { action: string; changes: Changes; actor: Actor; at: Date };

/** Adds a line to a ticket's story. It is internal when nothing in it is for the requester. */
export async function recordHistory(
  tx: Tx,
  ticket: { organizationId: string; id: string },
  { action, changes, actor, at }: NewHistoryEntry,
): Promise<void> {
  await tx.historyEntry.create({
    data: {
      id: newId(),
      organizationId: ticket.organizationId,
      ticketId: ticket.id,
      ...actorColumns(actor),
      action,
      changes,
      isInternal: isInternal(changes),
      createdAt: at,
    },
    select: { id: true },
  });
}

function isInternal(changes: Changes): boolean {
  const fields = Object.keys(changes);
  return fields.length > 0 && fields.every((field) => (INTERNAL_FIELDS as readonly string[]).includes(field));
}
