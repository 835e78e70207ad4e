import { type Changes, recordHistory, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { recordTicketEvent } from "./record-ticket-event.ts";

/** A line of the desk's own history, if there is something to tell, and an event for open screens. The requester sees neither. */
export async function recordWork(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketRecord,
  action: "checklist" | "tick" | "time",
  changes: Changes,
): Promise<void> {
  const touched = await touchTicket(tx, ticket, {});
  if (Object.keys(changes).length > 0) {
    await recordHistory(tx, ticket, { action, changes, actor: ctx.actor, at: ctx.now });
  }
  await recordTicketEvent(tx, ctx, touched, { type: "ticket.worked", action });
}
