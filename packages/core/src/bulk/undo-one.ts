import {
  recordHistory,
  saveTransition,
  type TicketEdit,
  type TicketRecord,
  type TransitionExtras,
  type Tx,
} from "@smartsupport/database";
import { type StateBefore, takeBack, type UndoableAction } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { changesBetween } from "../tickets/changes-between.ts";
import { undoMerge } from "../tickets/merge/undo-merge.ts";
import { recordTicketEvent } from "../tickets/record-ticket-event.ts";
import { forbidden } from "../tickets/require-right.ts";
import { writeEdit } from "../tickets/update-ticket.ts";
import { withTicket } from "../tickets/with-ticket.ts";
import { type Bulk, settlePlace, takePlace } from "./bulk-rows.ts";
import { readFieldsBefore } from "./fields-before.ts";

type Entry = { bulk: Bulk; place: number; number: string };

const MOVE_OF: Partial<Record<Bulk["change"]["kind"], UndoableAction>> = {
  assign: "assign",
  take: "claim",
  hold: "hold",
  resolve: "resolve",
};

/** Takes back what was done to one ticket, unless it was changed since: then it stays, and its row says why. */
export async function undoOne(ctx: Ctx, entry: Entry): Promise<void> {
  try {
    if (entry.bulk.change.kind === "merge") await undoMergeOne(ctx, entry);
    else {
      await withTicket(ctx, entry.number, async (tx, ticket) => {
        const row = await takePlace(tx, entry, "changed");
        if (row === null) return;
        if (row.before === null) throw erasedSince();
        if (row.version !== ticket.version) throw changedSince();
        await putBack(tx, ctx, ticket, entry.bulk, readFieldsBefore(row.before), row.changedAt ?? ctx.now);
        await settlePlace(tx, entry, { outcome: "undone" });
      });
    }
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    const settled = { outcome: "kept", refusalCode: error.code, refusalWords: error.message } as const;
    await settlePlace(ctx.core.database.prisma, entry, settled);
  }
}

function changedSince(): CoreError {
  return new CoreError("stale_version", { detail: "It was changed since, so it stays as it is." });
}

/** Only an erasure empties what a change that may still be undone has kept. */
function erasedSince(): CoreError {
  const detail = "What stood there before went with a person who was erased since, so it stays as it is.";
  return new CoreError("account_erased", { detail });
}

async function putBack(tx: Tx, ctx: Ctx, ticket: TicketRecord, bulk: Bulk, before: Partial<TicketRecord>, at: Date) {
  const { dueAt: _derived, firstRespondedAt, ...fields } = before;
  const move = MOVE_OF[bulk.change.kind];
  if (move === undefined) return writeEdit(tx, ctx, ticket, fields as TicketEdit);
  const transition = takeBack(ticket, move, fields as StateBefore, ctx.actor, at);
  if (transition === null) throw forbidden();
  const extras: TransitionExtras = "firstRespondedAt" in before ? { firstRespondedAt } : {};
  const saved = await saveTransition(tx, ticket, transition, { now: ctx.now, extras });
  const { action, event, from } = transition;
  const changes = changesBetween(ticket, saved, action);
  await recordHistory(tx, saved, { action, changes, actor: ctx.actor, at: ctx.now });
  await recordTicketEvent(tx, ctx, saved, { type: event, action, from });
}

async function undoMergeOne(ctx: Ctx, entry: Entry): Promise<void> {
  const { prisma } = ctx.core.database;
  const { organizationId, id: bulkChangeId } = entry.bulk;
  const row = await prisma.bulkChangeTicket.findFirst({ where: { organizationId, bulkChangeId, place: entry.place } });
  const where = { organizationId, number: entry.number };
  const ticket = await prisma.ticket.findFirst({ where, select: { version: true, mergedIntoId: true } });
  // Taken back by a process that then died.
  const isBack = ticket?.mergedIntoId === null && ticket.version === (row?.version ?? 0) + 1;
  if (!isBack && ticket?.version !== row?.version) throw changedSince();
  if (!isBack) await undoMerge(ctx, entry.number, ticket?.version ?? null);
  await settlePlace(prisma, entry, { outcome: "undone" });
}
