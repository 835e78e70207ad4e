import type { addWatcher as operation, ResponseOf } from "@smartsupport/contracts";
import { readTicket, recordHistory, type TicketRecord, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { fieldError, notFound } from "../core-error.ts";
import { requireRight } from "../tickets/require-right.ts";
import { withTicket } from "../tickets/with-ticket.ts";

type Watchers = ResponseOf<typeof operation>;

/** Lets an active person of the organization follow the ticket: they may read it from then on. Twice is the same as once. */
export async function addWatcher(ctx: Ctx, number: string, accountId: string): Promise<Watchers> {
  return withTicket(ctx, number, async (tx, ticket) => {
    requireRight(ctx, "watcher:add", ticket);
    const { organizationId, id: ticketId } = ticket;
    const account = await tx.account.findFirst({
      where: { organizationId, id: accountId, status: "active" },
      select: { id: true },
    });
    if (!account) throw fieldError("id", "Please choose a person who is here.");
    const { count } = await tx.ticketWatcher.createMany({
      data: [{ organizationId, ticketId, accountId, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count > 0) await record(tx, ctx, ticket, { from: null, to: accountId });
    return watchersOf(tx, ticket);
  });
}

/** A person no longer follows the ticket. Whoever may add watchers may take them off, and everybody may take off themselves. */
export async function removeWatcher(ctx: Ctx, number: string, accountId: string): Promise<Watchers> {
  return withTicket(ctx, number, async (tx, ticket) => {
    const isOneself = ctx.actor.kind === "person" && ctx.actor.id === accountId;
    if (!isOneself) requireRight(ctx, "watcher:add", ticket);
    const { organizationId, id: ticketId } = ticket;
    const { count } = await tx.ticketWatcher.deleteMany({ where: { organizationId, ticketId, accountId } });
    if (count > 0) await record(tx, ctx, ticket, { from: accountId, to: null });
    return watchersOf(tx, ticket);
  });
}

function record(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketRecord,
  change: { from: string | null; to: string | null },
): Promise<void> {
  return recordHistory(tx, ticket, {
    action: "watch",
    changes: { watcherId: change },
    actor: ctx.actor,
    at: ctx.now,
  });
}

async function watchersOf(tx: Tx, { organizationId, number }: TicketRecord): Promise<Watchers> {
  const page = await readTicket(tx, { visibility: { kind: "all", organizationId }, number, accountId: null });
  if (!page) throw notFound();
  return { watchers: page.watchers };
}
