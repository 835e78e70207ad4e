import type { Comment, listComments as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { listComments as readComments, type TicketRecord } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { requireRight } from "../tickets/require-right.ts";
import { findVisibleTicket } from "./find-ticket.ts";
import { readCursor } from "./read-cursor.ts";
import { toComment } from "./to-words.ts";

type Query = ParsedQuery<typeof operation>;

/** A page of a ticket's public comments, oldest first. */
export async function listComments(ctx: Ctx, number: string, query: Query): Promise<ResponseOf<typeof operation>> {
  const ticket = await findVisibleTicket(ctx, number);
  requireRight(ctx, "comment:read", ticket);
  const { items, nextCursor } = await readComments(ctx.core.database, {
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    after: readCursor(query.cursor, "comment"),
    limit: query.limit,
  });
  return { items: items.map((row) => toComment(ctx, ticket, row)), nextCursor };
}

/** One comment, just written. */
export async function readComment(ctx: Ctx, ticket: TicketRecord, id: string): Promise<Comment> {
  const { organizationId, id: ticketId } = ticket;
  const { items } = await readComments(ctx.core.database, { organizationId, ticketId, id, limit: 1 });
  const [row] = items;
  if (!row) throw notFound();
  return toComment(ctx, ticket, row);
}
