import type { listNotes as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { listNotes as readNotes } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { requireRight } from "../tickets/require-right.ts";
import { findVisibleTicket } from "./find-ticket.ts";
import { readCursor } from "./read-cursor.ts";
import { toNote } from "./to-words.ts";

type Query = ParsedQuery<typeof operation>;

/** A page of a ticket's internal notes, oldest first. Staff only. */
export async function listNotes(ctx: Ctx, number: string, query: Query): Promise<ResponseOf<typeof operation>> {
  const ticket = await findVisibleTicket(ctx, number);
  requireRight(ctx, "note:read", ticket);
  const { items, nextCursor } = await readNotes(ctx.core.database, {
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    after: readCursor(query.cursor, "note"),
    limit: query.limit,
  });
  return { items: items.map((row) => toNote(ctx, ticket, row)), nextCursor };
}
