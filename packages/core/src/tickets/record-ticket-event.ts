import { recordEvent, type TicketRecord, type Tx } from "@smartsupport/database";
import type { EventType, Status } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";

export type TicketFact = {
  type: EventType;
  /** An action of the lifecycle, or `edit`, `comment`, `note`. */
  action: string;
  /** The status before; the ticket's own where nothing moved. */
  from?: Status;
  commentId?: string | null;
  noteId?: string | null;
  /** Whom the words of that comment or note speak of. */
  mentionedId?: string;
  /** Which fields an edit changed. */
  fields?: readonly string[];
};

/** Writes the event of a ticket that was just saved under its lock: its `eventSeq` is the event's. Ids and plain facts only. */
export async function recordTicketEvent(tx: Tx, ctx: Ctx, ticket: TicketRecord, fact: TicketFact): Promise<void> {
  const { type, action, from = ticket.status, commentId = null, noteId = null, mentionedId, fields } = fact;
  await recordEvent(tx, {
    organizationId: ticket.organizationId,
    type,
    subject: { kind: "ticket", id: ticket.id },
    eventSeq: ticket.eventSeq,
    actor: ctx.actor,
    payload: {
      number: ticket.number,
      version: ticket.version,
      action,
      from,
      to: ticket.status,
      commentId,
      noteId,
      assigneeId: ticket.assigneeId,
      ...(mentionedId && { mentionedId }),
      ...(fields && { fields: fields.join(",") }),
    },
    occurredAt: ctx.now,
  });
}
