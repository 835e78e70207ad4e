import { recordHistory, type TicketRecord, type Tx, touchTicket } from "@smartsupport/database";
import { type LinkKind, SEEN_FROM_THERE } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { recordTicketEvent } from "../record-ticket-event.ts";

type LinkChange = { kind: LinkKind; ticket: TicketRecord; other: TicketRecord; isAdded: boolean };

/** A line of history and an event on both sides, each as it is said there. The desk's own: no trace that a requester could see. */
export async function recordLink(tx: Tx, ctx: Ctx, { kind, ticket, other, isAdded }: LinkChange): Promise<void> {
  await recordSide(tx, ctx, ticket, kind, other.number, isAdded);
  await recordSide(tx, ctx, other, SEEN_FROM_THERE[kind], ticket.number, isAdded);
}

async function recordSide(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketRecord,
  kind: LinkKind,
  number: string,
  isAdded: boolean,
): Promise<void> {
  const action = isAdded ? "link" : "unlink";
  const changes = { [kind]: isAdded ? { from: null, to: number } : { from: number, to: null } };
  const touched = await touchTicket(tx, ticket, {});
  await recordHistory(tx, ticket, { action, changes, actor: ctx.actor, at: ctx.now });
  await recordTicketEvent(tx, ctx, touched, { type: "ticket.related", action });
}
