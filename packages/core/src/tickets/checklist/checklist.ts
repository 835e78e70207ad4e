import {
  type addChecklistItem as addOperation,
  MAX_CHECKLIST_ITEMS,
  type ParsedBody,
  type ResponseOf,
  type updateChecklistItem as updateOperation,
} from "@smartsupport/contracts";
import { newId, type TicketRecord, type Tx } from "@smartsupport/database";
import type { Ctx } from "../../context.ts";
import { fieldError, notFound } from "../../core-error.ts";
import { answerTicket } from "../get-ticket.ts";
import { recordWork } from "../record-work.ts";
import { requireRight } from "../require-right.ts";
import { withTicket } from "../with-ticket.ts";
import { putAfter } from "./put-after.ts";

type Answer = ResponseOf<typeof addOperation>;
type Steps = Awaited<ReturnType<typeof read>>;

/** Adds a step, at the end unless told otherwise. */
export function addChecklistItem(ctx: Ctx, number: string, body: ParsedBody<typeof addOperation>): Promise<Answer> {
  return onChecklist(ctx, number, async (tx, ticket, steps) => {
    if (steps.length >= MAX_CHECKLIST_ITEMS) {
      throw fieldError("text", `A checklist holds at most ${MAX_CHECKLIST_ITEMS} steps.`);
    }
    const { text, isDone = false, after = steps.at(-1)?.id ?? null } = body;
    const step = { id: newId(), text, doneAt: isDone ? ctx.now : null, place: steps.length };
    await tx.checklistItem.create({
      data: { ...step, ...keyOf(ticket), accountId: personOf(ctx), createdAt: ctx.now },
      select: { id: true },
    });
    await order(tx, ticket, putAfter([...steps, step], step.id, after));
    await recordWork(tx, ctx, ticket, "checklist", { checklist: { from: null, to: text } });
  });
}

/** Ticks, renames or moves a step. What stays as it was is no change. */
export function updateChecklistItem(
  ctx: Ctx,
  number: string,
  id: string,
  { text, isDone, after }: ParsedBody<typeof updateOperation>,
): Promise<Answer> {
  return onChecklist(ctx, number, async (tx, ticket, steps) => {
    const step = steps.find((one) => one.id === id);
    if (!step) throw notFound();
    const where = { organizationId_id: { organizationId: ticket.organizationId, id } };
    if (text !== undefined && text !== step.text) {
      await tx.checklistItem.update({ where, data: { text } });
      await recordWork(tx, ctx, ticket, "checklist", { checklist: { from: step.text, to: text } });
    }
    if (isDone !== undefined && isDone !== (step.doneAt !== null)) {
      const name = text ?? step.text;
      await tx.checklistItem.update({ where, data: { doneAt: isDone ? ctx.now : null } });
      const checklist = isDone ? { from: null, to: name } : { from: name, to: null };
      await recordWork(tx, ctx, ticket, "tick", { checklist });
    }
    if (after !== undefined && (await order(tx, ticket, putAfter(steps, id, after)))) {
      await recordWork(tx, ctx, ticket, "checklist", {});
    }
  });
}

export function removeChecklistItem(ctx: Ctx, number: string, id: string): Promise<Answer> {
  return onChecklist(ctx, number, async (tx, ticket, steps) => {
    const step = steps.find((one) => one.id === id);
    if (!step) throw notFound();
    await tx.checklistItem.deleteMany({ where: { ...keyOf(ticket), id } });
    await recordWork(tx, ctx, ticket, "checklist", { checklist: { from: step.text, to: null } });
  });
}

async function onChecklist(
  ctx: Ctx,
  number: string,
  work: (tx: Tx, ticket: TicketRecord, steps: Steps) => Promise<void>,
): Promise<Answer> {
  await withTicket(ctx, number, async (tx, ticket) => {
    requireRight(ctx, "ticket:work", ticket);
    await work(tx, ticket, await read(tx, ticket));
  });
  const { checklistItems } = await answerTicket(ctx, number);
  return { checklistItems };
}

function read(tx: Tx, ticket: TicketRecord) {
  return tx.checklistItem.findMany({
    where: keyOf(ticket),
    select: { id: true, text: true, doneAt: true, place: true },
    orderBy: [{ place: "asc" }, { id: "asc" }],
  });
}

/** Writes the places that are not right yet. Whether there were any. */
async function order(tx: Tx, ticket: TicketRecord, steps: Steps): Promise<boolean> {
  const wrong = steps.map((step, place) => ({ ...step, now: place })).filter(({ place, now }) => place !== now);
  for (const { id, now } of wrong) {
    await tx.checklistItem.updateMany({ where: { ...keyOf(ticket), id }, data: { place: now } });
  }
  return wrong.length > 0;
}

function keyOf({ organizationId, id: ticketId }: TicketRecord) {
  return { organizationId, ticketId };
}

function personOf({ actor }: Ctx): string {
  if (actor.kind !== "person") throw new Error("Only a person has the right to work on a ticket.");
  return actor.id;
}
