import type { TransitionBody } from "@smartsupport/contracts";
import type { TicketRecord, Tx } from "@smartsupport/database";
import { ACTIVE_STATUSES, reachesTicket, type Status, transition } from "@smartsupport/domain";
import { refuseAnswered } from "../../comments/refuse-answered.ts";
import type { Ctx } from "../../context.ts";
import { notFound } from "../../core-error.ts";
import { sendOnce } from "../../drafts/send-once.ts";
import { inTurn } from "../in-turn.ts";
import { lockTickets } from "../lock-tickets.ts";
import { makeMoves } from "../make-moves.ts";
import { refuseMove } from "../merge/refuse-move.ts";
import { requireVersion } from "../require-version.ts";
import { openChildren, openChildrenError } from "./open-children.ts";

type Resolve = Extract<TransitionBody, { action: "resolve" }>;

/** Resolves a ticket and its open children, and theirs, with the same words, all or none. Files stay with the parent. */
export async function resolveWithChildren(
  ctx: Ctx,
  number: string,
  { note, uploadIds, draftKey, answersReadTo }: Resolve,
  seenVersion: number | null,
): Promise<void> {
  const work = async (tx: Tx) => {
    const { children, ticket } = await lockFamily(tx, ctx, number);
    const input = { note };
    const result = transition(ticket, "resolve", ctx.actor, ctx.now, input);
    if (!result.ok && result.code !== "missing_input") throw await refuseMove(tx, ctx, ticket, result);
    await requireVersion(tx, ctx, ticket, seenVersion);
    if (!result.ok) throw await refuseMove(tx, ctx, ticket, result);
    await refuseAnswered(tx, ctx, ticket, answersReadTo);
    await resolveAll(tx, ctx, children, note);
    const words = { kind: "resolution", body: note, uploadIds } as const;
    await makeMoves(tx, ctx, ticket, [{ action: "resolve", input, words, transition: result.transition }]);
    return { number, id: ticket.id, at: ctx.now.toISOString() };
  };
  await inTurn(ctx, (tx) => sendOnce(tx, ctx, { place: `reply:${number}`, draftKey }, () => work(tx)));
}

/** The ticket and its open children, locked. */
async function lockFamily(
  tx: Tx,
  ctx: Ctx,
  number: string,
): Promise<{ ticket: TicketRecord; children: TicketRecord[] }> {
  const { organizationId } = ctx.actor;
  const row = await tx.ticket.findFirst({ where: { organizationId, number }, select: { id: true } });
  const young = row ? await openChildren(tx, { organizationId, id: row.id }) : [];
  const locked = await lockTickets(tx, ctx, [number, ...young.map((child) => child.number)]);
  const ticket = locked.get(number);
  if (!ticket || !reachesTicket(ctx.actor, ticket)) throw notFound();
  const children = young.flatMap((child) => locked.get(child.number) ?? []);
  return { ticket, children: children.filter(({ status }) => isActive(status)) };
}

/** The youngest first, so that nobody's children stand in the way. Those that cannot be resolved as they are are named. */
async function resolveAll(tx: Tx, ctx: Ctx, children: readonly TicketRecord[], note: string): Promise<void> {
  const judged = children.map((child) => ({
    child,
    result: transition(child, "resolve", ctx.actor, ctx.now, { note }),
  }));
  const stuck = judged.filter(({ result }) => !result.ok).map(({ child }) => child);
  if (stuck.length > 0) throw openChildrenError(stuck);
  const words = { kind: "resolution", body: note } as const;
  for (const { child, result } of judged) {
    if (!result.ok) continue;
    await makeMoves(tx, ctx, child, [{ action: "resolve", input: { note }, words, transition: result.transition }]);
  }
}

function isActive(status: Status): boolean {
  return (ACTIVE_STATUSES as readonly Status[]).includes(status);
}
