import type { Note, getTimeline as operation, ParsedQuery, ResponseOf, TimelineItem } from "@smartsupport/contracts";
import { readTimeline, type TimelineRow } from "@smartsupport/database";
import { can, type TicketThing, ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { findVisibleTicket } from "./find-ticket.ts";
import { readCursor } from "./read-cursor.ts";
import { toComment, toNote } from "./to-words.ts";

type Query = ParsedQuery<typeof operation>;

/** A page of a ticket's story, oldest first: comments, changes and, for whoever may read them, notes and internal changes. */
export async function getTimeline(ctx: Ctx, number: string, query: Query): Promise<ResponseOf<typeof operation>> {
  const ticket = await findVisibleTicket(ctx, number);
  const { items, nextCursor } = await readTimeline(ctx.core.database, {
    visibility: ticketVisibility(ctx.actor),
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    isInternalRead: can(ctx.actor, "note:read", ticket),
    after: readCursor(query.cursor, "timeline"),
    limit: query.limit,
  });
  return { items: items.map((row) => toItem(ctx, ticket, row)), nextCursor };
}

function toItem(ctx: Ctx, ticket: TicketThing, { of, ...row }: TimelineRow): TimelineItem {
  const from = of === null ? {} : { of };
  if (row.kind === "comment") return { ...row, ...from, comment: kept(of, toComment(ctx, ticket, row.comment)) };
  if (row.kind === "note") return { ...row, ...from, note: kept(of, toNote(ctx, ticket, row.note)) };
  return { ...row, ...from };
}

/** Nothing is taken away from a ticket that was merged into this one. */
function kept<Words extends Note>(of: string | null, words: Words): Words {
  if (of === null) return words;
  return { ...words, attachments: words.attachments.map((file) => ({ ...file, isDeletable: false })) };
}
