import { dueUnsaid, touchTicket } from "@smartsupport/database";
import { DUE_SOON_MS, type DueStage } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { withTicket } from "../tickets/with-ticket.ts";

const AT_ONCE = 200;
/** What was due before nobody needs to be woken for: the queue shows it as overdue all the time. */
const NEWS_FOR_MS = 86_400_000;

/**
 * Says, by the clock, of tickets of one organization that somebody works on: due soon, and overdue. Once for each due
 * time: one that moves is a new one. Gives how many were told of.
 */
export async function warnOfDueTickets(ctx: Ctx): Promise<number> {
  const { now, actor } = ctx;
  let told = 0;
  for (const stage of ["overdue", "soon"] as const) {
    const [from, to] = stage === "overdue" ? [-NEWS_FOR_MS, 0] : [0, DUE_SOON_MS];
    const numbers = await dueUnsaid(ctx.core.database, {
      organizationId: actor.organizationId,
      stage,
      from: new Date(now.getTime() + from),
      to: new Date(now.getTime() + to),
      limit: AT_ONCE,
    });
    for (const number of numbers) if (await warn(ctx, number, stage)) told += 1;
  }
  return told;
}

function warn(ctx: Ctx, number: string, stage: DueStage): Promise<boolean> {
  return withTicket(ctx, number, async (tx, ticket) => {
    const { organizationId, id: ticketId, dueAt } = ticket;
    if (dueAt === null) return false;
    const { count } = await tx.dueWarning.createMany({
      data: [{ organizationId, ticketId, stage, dueAt, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const touched = await touchTicket(tx, ticket, {});
    const type = stage === "soon" ? "ticket.due_soon" : "ticket.overdue";
    await recordTicketEvent(tx, ctx, touched, { type, action: "due" });
    return true;
  });
}
