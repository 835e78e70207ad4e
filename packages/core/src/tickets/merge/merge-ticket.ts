import type { TransitionBody } from "@smartsupport/contracts";
import type { TicketRecord, Tx } from "@smartsupport/database";
import { FINAL_STATUSES, type Status, transition } from "@smartsupport/domain";
import type { Ctx } from "../../context.ts";
import { fieldError } from "../../core-error.ts";
import { inTurn } from "../in-turn.ts";
import { lockPair } from "../lock-pair.ts";
import { makeMoves } from "../make-moves.ts";
import { requireVersion } from "../require-version.ts";
import { recordAtOther } from "./record-at-other.ts";
import { refuseMerged } from "./refuse-merged.ts";
import { refuseMove } from "./refuse-move.ts";

type Merge = Extract<TransitionBody, { action: "merge" }>;

/**
 * Merges a ticket into another, which goes on for both: this one is closed, and what was said on it is read there. No row of it is
 * moved, so that an undo finds everything as it was. Its requester follows the other one if asked for, or if both are theirs.
 */
export async function mergeTicket(ctx: Ctx, number: string, body: Merge, seenVersion: number | null): Promise<void> {
  await inTurn(ctx, async (tx) => {
    const [ticket, other] = await lockPair(tx, ctx, number, body.into);
    const input = { mergeIntoId: other?.id };
    const result = transition(ticket, "merge", ctx.actor, ctx.now, input);
    if (!result.ok && result.code !== "missing_input") throw await refuseMove(tx, ctx, ticket, result);
    await requireVersion(tx, ctx, ticket, seenVersion);
    const survivor = await requireSurvivor(tx, ctx, ticket, other, body.into);
    if (!result.ok) throw await refuseMove(tx, ctx, ticket, result);
    const mergeAddedWatcher = body.requesterFollows === true && (await follow(tx, ctx, ticket, survivor));
    await makeMoves(tx, ctx, ticket, [{ action: "merge", input, transition: result.transition, mergeAddedWatcher }]);
    await recordAtOther(tx, ctx, survivor, { from: null, to: ticket.number });
  });
}

async function requireSurvivor(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketRecord,
  other: TicketRecord | null,
  into: string,
): Promise<TicketRecord> {
  if (into === ticket.number) throw fieldError("into", "A ticket cannot be merged into itself.");
  if (!other) throw fieldError("into", `There is no ticket ${into}.`);
  await refuseMerged(tx, ctx, other);
  if ((FINAL_STATUSES as readonly Status[]).includes(other.status)) {
    throw fieldError("into", `${into} is over. Please choose a ticket that goes on.`);
  }
  return other;
}

/** Lets the requester follow the other ticket. Whether that was news. */
async function follow(tx: Tx, ctx: Ctx, { requesterId }: TicketRecord, survivor: TicketRecord): Promise<boolean> {
  if (survivor.requesterId === requesterId) return false;
  const { organizationId, id: ticketId } = survivor;
  const { count } = await tx.ticketWatcher.createMany({
    data: [{ organizationId, ticketId, accountId: requesterId, createdAt: ctx.now }],
    skipDuplicates: true,
  });
  return count > 0;
}
