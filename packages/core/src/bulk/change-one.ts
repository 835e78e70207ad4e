import { lockTicket, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { mergeTicket } from "../tickets/merge/merge-ticket.ts";
import { accountIdOf, withTicket } from "../tickets/with-ticket.ts";
import { applyAct } from "./apply-act.ts";
import { type Bulk, settlePlace, takePlace } from "./bulk-rows.ts";
import { fieldsBefore } from "./fields-before.ts";

type Entry = { bulk: Bulk; place: number; number: string };

/** Changes one ticket of many. What is refused is written down with its reason, and the others go on. */
export async function changeOne(ctx: Ctx, entry: Entry): Promise<void> {
  const { change } = entry.bulk;
  try {
    if (change.kind === "merge") await mergeOne(ctx, entry, change.into);
    else {
      await withTicket(ctx, entry.number, async (tx, ticket) => {
        if ((await takePlace(tx, entry, "waiting")) === null) return;
        await applyAct(tx, ctx, ticket, change);
        await settleChanged(tx, ctx, entry, ticket);
      });
    }
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    const { code, message } = error;
    await settlePlace(ctx.core.database.prisma, entry, {
      outcome: "refused",
      refusalCode: code,
      refusalWords: message,
    });
  }
}

async function settleChanged(tx: Tx, ctx: Ctx, entry: Entry, ticket: Parameters<typeof fieldsBefore>[0]) {
  const { organizationId } = ctx.actor;
  const after = await lockTicket(tx, { organizationId, number: ticket.number, accountId: accountIdOf(ctx.actor) });
  if (after === null) throw new Error("A ticket that is locked is gone.");
  const isSame = after.version === ticket.version;
  await settlePlace(tx, entry, {
    outcome: isSame ? "same" : "changed",
    ...(!isSame && { before: fieldsBefore(ticket, after), version: after.version, changedAt: ctx.now }),
  });
}

/** A merge is a transaction over two tickets of its own; one that a process made before it died is found made. */
async function mergeOne(ctx: Ctx, entry: Entry, into: string): Promise<void> {
  const { prisma } = ctx.core.database;
  const { organizationId, createdAt } = entry.bulk;
  const where = { organizationId, number: entry.number };
  const select = { version: true, mergedAt: true, mergedInto: { select: { number: true } } } as const;
  const seen = await prisma.ticket.findFirst({ where, select });
  const isMade = seen?.mergedInto?.number === into && seen.mergedAt !== null && seen.mergedAt >= createdAt;
  if (!isMade) await mergeTicket(ctx, entry.number, { action: "merge", into }, seen?.version ?? null);
  const merged = await prisma.ticket.findFirst({ where, select: { version: true } });
  const made = { version: merged?.version, changedAt: ctx.now };
  await settlePlace(prisma, entry, { outcome: "changed", ...made });
}
