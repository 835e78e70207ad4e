import type { TransitionBody } from "@smartsupport/contracts";
import { insertTicket, recordHistory, type TicketRecord, type Tx } from "@smartsupport/database";
import { newTicket, transition } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { claimFiles } from "./claim-files.ts";
import { refuseMove } from "./merge/refuse-move.ts";
import { requireVersion } from "./require-version.ts";

type FollowUp = Extract<TransitionBody, { action: "follow_up" }>;

/**
 * Files a new ticket that follows up a final one, for the same requester, with its category and the answers to its form.
 * The old one stays as it is, but for a line in its history. Gives the new number.
 */
export async function followUp(
  tx: Tx,
  ctx: Ctx,
  old: TicketRecord,
  { subject, description, uploadIds }: FollowUp,
  seenVersion: number | null,
): Promise<string> {
  const result = transition(old, "follow_up", ctx.actor, ctx.now);
  if (!result.ok) throw await refuseMove(tx, ctx, old, result);
  await requireVersion(tx, ctx, old, seenVersion);
  const { organizationId, requesterId, departmentId, categoryId, subCategoryId, fields } = old;
  const state = newTicket({ organizationId, requesterId, departmentId, createdAt: ctx.now });
  const filed = await insertTicket(
    tx,
    { state, subject, description, categoryId, subCategoryId, fields, scheduledDate: null },
    ctx.actor,
  );
  await tx.ticketLink.create({
    data: { organizationId, fromTicketId: filed.id, toTicketId: old.id, kind: "follows_up", createdAt: ctx.now },
    select: { kind: true },
  });
  await claimFiles(tx, ctx, state, uploadIds, { ticketId: filed.id });
  await recordHistory(tx, old, {
    action: "follow_up",
    changes: { followUp: { from: null, to: filed.number } },
    actor: ctx.actor,
    at: ctx.now,
  });
  return filed.number;
}
