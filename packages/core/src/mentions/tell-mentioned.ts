import { newId, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import { mentionsIn } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { accountIdOf } from "../tickets/with-ticket.ts";

type Written = { words: string; commentId?: string; noteId?: string };

/** Keeps whom words speak of, and an event for each of them but the writer. Gives the ticket as it stands after those. */
export async function tellMentioned(tx: Tx, ctx: Ctx, before: TicketRecord, written: Written): Promise<TicketRecord> {
  const { words, commentId = null, noteId = null } = written;
  const ids = mentionsIn(words);
  if (ids.length === 0) return before;
  const { organizationId, id: ticketId } = before;
  await tx.mention.createMany({
    data: ids.map((accountId) => {
      return { id: newId(), organizationId, ticketId, accountId, commentId, noteId, createdAt: ctx.now };
    }),
  });
  let ticket = before;
  for (const mentionedId of ids) {
    if (mentionedId === accountIdOf(ctx.actor)) continue;
    ticket = await touchTicket(tx, ticket, {});
    const fact = { type: "ticket.mentioned", action: "mention", commentId, noteId, mentionedId } as const;
    await recordTicketEvent(tx, ctx, ticket, fact);
  }
  return ticket;
}
