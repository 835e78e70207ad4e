import type { TicketRecord, Tx } from "@smartsupport/database";
import type { Refusal } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { CoreError } from "../../core-error.ts";
import { refused } from "../refuse.ts";
import { mergedWords, survivorOf } from "./refuse-merged.ts";

/** The domain's refusal of a move; of a merged ticket it says where to go on instead. */
export async function refuseMove(tx: Tx, ctx: Ctx, ticket: TicketRecord, refusal: Refusal): Promise<CoreError> {
  if (refusal.code !== "illegal_transition" || ticket.mergedIntoId === null) return refused(refusal);
  const { from, action, allowed } = refusal;
  const mergedInto = await survivorOf(tx, ctx, ticket);
  return new CoreError("illegal_transition", {
    detail: mergedWords(ticket.number, mergedInto),
    facts: { from, action, allowed, mergedInto },
  });
}
