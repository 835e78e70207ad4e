import type { updateTicket as operation, ParsedBody, Ticket } from "@smartsupport/contracts";
import {
  type Changes,
  recordHistory,
  saveEdit,
  type TicketEdit,
  type TicketRecord,
  type Tx,
} from "@smartsupport/database";
import type { TicketVerb } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { toText } from "./changes-between.ts";
import { checkEdit } from "./check-edit.ts";
import { answerTicket } from "./get-ticket.ts";
import { recordTicketEvent } from "./record-ticket-event.ts";
import { requireRight } from "./require-right.ts";
import { requireVersion } from "./require-version.ts";
import { withTicket } from "./with-ticket.ts";

export type EditBody = ParsedBody<typeof operation>;

const RIGHT: Record<keyof EditBody, TicketVerb> = {
  subject: "ticket:edit",
  description: "ticket:edit",
  fields: "ticket:edit",
  categoryId: "ticket:edit",
  subCategoryId: "ticket:edit",
  scheduledDate: "ticket:edit",
  priority: "ticket:triage",
  departmentId: "ticket:triage",
  tags: "ticket:triage",
};

/**
 * Edits a ticket, never its status. Each field needs its right, and a person says which version they saw. What stays as it
 * was is no change: nothing is written then.
 */
export async function updateTicket(
  ctx: Ctx,
  number: string,
  body: EditBody,
  seenVersion: number | null = null,
): Promise<Ticket> {
  await withTicket(ctx, number, (tx, ticket) => edit(tx, ctx, ticket, body, seenVersion));
  return answerTicket(ctx, number);
}

/** The edit of a locked ticket. */
export async function edit(
  tx: Tx,
  ctx: Ctx,
  ticket: TicketRecord,
  body: EditBody,
  seenVersion: number | null,
): Promise<void> {
  for (const field of Object.keys(body) as (keyof EditBody)[]) requireRight(ctx, RIGHT[field], ticket);
  await requireVersion(tx, ctx, ticket, seenVersion);
  await writeEdit(tx, ctx, ticket, changed(ticket, await checkEdit(tx, ctx, ticket, body)));
}

/** Writes what was checked, with its line of history and its event. Nothing to write is no change. */
export async function writeEdit(tx: Tx, ctx: Ctx, ticket: TicketRecord, fields: TicketEdit): Promise<void> {
  if (Object.keys(fields).length === 0) return;
  const saved = await saveEdit(tx, ticket, fields, ctx.now);
  const changes = changesOf(ticket, fields);
  await recordHistory(tx, ticket, { action: "edit", changes, actor: ctx.actor, at: ctx.now });
  await recordTicketEvent(tx, ctx, saved, { type: "ticket.edited", action: "edit", fields: Object.keys(fields) });
}

/** Of what was asked for, what differs from the ticket. */
function changed(ticket: TicketRecord, edit: TicketEdit): TicketEdit {
  const entries = Object.entries(edit) as [keyof TicketEdit, unknown][];
  return Object.fromEntries(entries.filter(([field, value]) => toText(value) !== toText(ticket[field])));
}

/** As the history keeps it; answers to the form one by one. */
function changesOf(ticket: TicketRecord, { fields, tags, ...edit }: TicketEdit): Changes {
  const changes: Changes = {};
  for (const [field, value] of Object.entries(edit) as [Exclude<keyof TicketEdit, "fields" | "tags">, unknown][]) {
    changes[field] = { from: toText(ticket[field]), to: toText(value) };
  }
  if (tags) changes.tags = { from: ticket.tags.join(", "), to: tags.join(", ") };
  for (const key of new Set(fields ? [...Object.keys(ticket.fields), ...Object.keys(fields)] : [])) {
    const [from, to] = [toText(ticket.fields[key]), toText(fields?.[key])];
    if (from !== to) changes[`fields.${key}`] = { from, to };
  }
  return changes;
}
