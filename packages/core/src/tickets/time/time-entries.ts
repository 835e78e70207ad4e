import type {
  addTimeEntry as addOperation,
  ParsedBody,
  ResponseOf,
  updateTimeEntry as updateOperation,
} from "@smartsupport/contracts";
import { newId, type TicketRecord, type Tx } from "@smartsupport/database";
import type { Ctx } from "../../context.ts";
import { fieldError, notFound } from "../../core-error.ts";
import { answerTicket } from "../get-ticket.ts";
import { recordWork } from "../record-work.ts";
import { forbidden, requireRight } from "../require-right.ts";
import { withTicket } from "../with-ticket.ts";

type Answer = ResponseOf<typeof addOperation>;

/** Notes time that the actor spent on a ticket, today unless told otherwise. */
export function addTimeEntry(ctx: Ctx, number: string, body: ParsedBody<typeof addOperation>): Promise<Answer> {
  return onTime(ctx, number, async (tx, ticket, accountId) => {
    const { minutes, note } = body;
    const today = await todayOf(tx, ctx);
    const { organizationId, id: ticketId } = ticket;
    await tx.timeEntry.create({
      data: {
        id: newId(),
        organizationId,
        ticketId,
        accountId,
        minutes,
        note: note.trim(),
        day: dayOf(body.day ?? today, today),
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await recordWork(tx, ctx, ticket, "time", { minutes: { from: null, to: String(minutes) } });
  });
}

/** Corrects what one noted oneself. */
export function updateTimeEntry(
  ctx: Ctx,
  number: string,
  id: string,
  { minutes, day, note }: ParsedBody<typeof updateOperation>,
): Promise<Answer> {
  return onTime(ctx, number, async (tx, ticket, accountId) => {
    const before = await requireOwn(tx, ticket, accountId, id);
    const today = day === undefined ? null : await todayOf(tx, ctx);
    await tx.timeEntry.update({
      where: { organizationId_id: { organizationId: ticket.organizationId, id } },
      data: {
        minutes,
        note: note?.trim(),
        ...(day !== undefined && today !== null && { day: dayOf(day, today) }),
      },
    });
    const isOther = minutes !== undefined && minutes !== before.minutes;
    const change = { from: String(before.minutes), to: String(minutes) };
    await recordWork(tx, ctx, ticket, "time", isOther ? { minutes: change } : {});
  });
}

export function removeTimeEntry(ctx: Ctx, number: string, id: string): Promise<Answer> {
  return onTime(ctx, number, async (tx, ticket, accountId) => {
    const { minutes } = await requireOwn(tx, ticket, accountId, id);
    await tx.timeEntry.deleteMany({ where: { organizationId: ticket.organizationId, id } });
    await recordWork(tx, ctx, ticket, "time", { minutes: { from: String(minutes), to: null } });
  });
}

async function onTime(
  ctx: Ctx,
  number: string,
  work: (tx: Tx, ticket: TicketRecord, accountId: string) => Promise<void>,
): Promise<Answer> {
  await withTicket(ctx, number, async (tx, ticket) => {
    requireRight(ctx, "ticket:work", ticket);
    if (ctx.actor.kind !== "person") throw forbidden();
    await work(tx, ticket, ctx.actor.id);
  });
  const { timeEntries } = await answerTicket(ctx, number);
  return { timeEntries };
}

async function requireOwn(tx: Tx, { organizationId, id: ticketId }: TicketRecord, accountId: string, id: string) {
  const entry = await tx.timeEntry.findFirst({
    where: { organizationId, ticketId, id },
    select: { accountId: true, minutes: true },
  });
  if (!entry) throw notFound();
  if (entry.accountId !== accountId) throw forbidden();
  return entry;
}

/** The calendar date where the organization is. */
async function todayOf(tx: Tx, { actor, now }: Ctx): Promise<string> {
  const [row] = await tx.$queryRaw<{ today: string }[]>`
    SELECT to_char(${now}::timestamptz AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM organization
     WHERE id = ${actor.organizationId}::uuid`;
  if (!row) throw notFound();
  return row.today;
}

function dayOf(day: string, today: string): Date {
  if (day > today) throw fieldError("day", "Please choose a day that has come.");
  return new Date(`${day}T00:00:00Z`);
}
