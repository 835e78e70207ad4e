import type { removeLink as operation, ParsedParams, ResponseOf } from "@smartsupport/contracts";
import { KEPT_AS } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { inTurn } from "../in-turn.ts";
import { lockPair } from "../lock-pair.ts";
import { refuseMerged } from "../merge/refuse-merged.ts";
import { requireRight } from "../require-right.ts";
import { answerLinks } from "./answer-links.ts";
import { recordLink } from "./record-link.ts";

/** Unties two tickets. What was not tied stays so. */
export async function removeLink(
  ctx: Ctx,
  { number, kind: said, other: otherNumber }: ParsedParams<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  return inTurn(ctx, async (tx) => {
    const [ticket, other] = await lockPair(tx, ctx, number, otherNumber);
    requireRight(ctx, "ticket:relate", ticket);
    await refuseMerged(tx, ctx, ticket);
    if (other) {
      const { kind, isFrom } = KEPT_AS[said];
      const [from, to] = isFrom ? [ticket, other] : [other, ticket];
      const pairs = [{ fromTicketId: from.id, toTicketId: to.id }];
      if (kind === "relates") pairs.push({ fromTicketId: to.id, toTicketId: from.id });
      const { count } = await tx.ticketLink.deleteMany({
        where: { organizationId: ticket.organizationId, kind, OR: pairs },
      });
      if (count > 0) await recordLink(tx, ctx, { kind: said, ticket, other, isAdded: false });
    }
    return answerLinks(ctx, number, tx);
  });
}
