import type { TicketRecord } from "@smartsupport/database";
import { isStaff } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";

/**
 * What the first public words of the desk set: a comment, question, resolution or reason by staff or an outside system,
 * never the requester's own words, and never a move without words.
 */
export function firstResponse({ actor, now }: Ctx, ticket: TicketRecord): { firstRespondedAt?: Date } {
  const isDesk = actor.kind === "key" || (actor.kind === "person" && isStaff(actor) && actor.id !== ticket.requesterId);
  return isDesk && ticket.firstRespondedAt === null ? { firstRespondedAt: now } : {};
}
