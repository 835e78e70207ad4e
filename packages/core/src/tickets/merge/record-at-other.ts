import { recordHistory, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import type { Ctx } from "../../context.ts";
import { recordTicketEvent } from "../record-ticket-event.ts";

/** Tells of a merge, or of its undo, on the ticket that goes on: a line of the desk's history, and an event for open screens. */
export async function recordAtOther(
  tx: Tx,
  ctx: Ctx,
  survivor: TicketRecord,
  mergedFrom: { from: string | null; to: string | null },
): Promise<void> {
  const touched = await touchTicket(tx, survivor, {});
  await recordHistory(tx, survivor, { action: "merge_here", changes: { mergedFrom }, actor: ctx.actor, at: ctx.now });
  await recordTicketEvent(tx, ctx, touched, { type: "ticket.related", action: "merge_here" });
}
