import { transition } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { inTurn } from "../in-turn.ts";
import { lockPair } from "../lock-pair.ts";
import { makeMoves } from "../make-moves.ts";
import { requireVersion } from "../require-version.ts";
import { recordAtOther } from "./record-at-other.ts";
import { refuseMove } from "./refuse-move.ts";

/** Takes a merge back: both tickets are what they were before it. What was written to the other one since stays there. */
export async function undoMerge(ctx: Ctx, number: string, seenVersion: number | null): Promise<void> {
  const { organizationId } = ctx.actor;
  await inTurn(ctx, async (tx) => {
    const row = await tx.ticket.findFirst({
      where: { organizationId, number },
      select: { mergedInto: { select: { number: true } } },
    });
    const [ticket, survivor] = await lockPair(tx, ctx, number, row?.mergedInto?.number ?? null);
    const result = transition(ticket, "undo_merge", ctx.actor, ctx.now);
    if (!result.ok) throw await refuseMove(tx, ctx, ticket, result);
    await requireVersion(tx, ctx, ticket, seenVersion);
    if (!survivor) throw new Error("A merged ticket has lost the other one.");
    if (ticket.mergeAddedWatcher) {
      await tx.ticketWatcher.deleteMany({
        where: { organizationId, ticketId: survivor.id, accountId: ticket.requesterId },
      });
    }
    const { transition: made } = result;
    await makeMoves(tx, ctx, ticket, [{ action: "undo_merge", input: {}, transition: made, mergeAddedWatcher: false }]);
    await recordAtOther(tx, ctx, survivor, { from: ticket.number, to: null });
  });
}
