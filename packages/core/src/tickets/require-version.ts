import type { TicketRecord, Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { answerTicket } from "./get-ticket.ts";

/**
 * Refuses a person who changes a ticket without having seen it as it is: no lost update. Keys and the clock see nothing,
 * they report. Asked after legality: whoever may not move it at all should hear that.
 */
export async function requireVersion(tx: Tx, ctx: Ctx, ticket: TicketRecord, seen: number | null): Promise<void> {
  if (ctx.actor.kind !== "person" || seen === ticket.version) return;
  if (seen === null) {
    throw new CoreError("if_match_required", { detail: "Please say which version of the ticket you saw (If-Match)." });
  }
  throw new CoreError("stale_version", {
    detail: "Somebody changed the ticket meanwhile.",
    facts: { current: await answerTicket(ctx, ticket.number, tx) },
  });
}
