import type { BulkAct } from "@smartsupport/contracts";
import type { TicketRecord, Tx } from "@smartsupport/database";
import { transition, type UndoableAction } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import type { Move } from "../tickets/moves-of.ts";
import { move } from "../tickets/transition-ticket.ts";
import { type EditBody, edit } from "../tickets/update-ticket.ts";

type OneTicketAct = Exclude<BulkAct, { kind: "merge" }>;

/** What an act means for this ticket: a move of its lifecycle, an edit, or nothing as it is so already. */
export type Meant = { move: Move & { action: UndoableAction } } | { edit: EditBody } | null;

export function meantFor(act: OneTicketAct, ticket: TicketRecord, ctx: Ctx): Meant {
  switch (act.kind) {
    case "assign":
      return ticket.assigneeId === act.assigneeId ? null : { move: { action: "assign", assigneeId: act.assigneeId } };
    case "take": {
      const me = ctx.actor.kind === "person" ? ctx.actor.id : null;
      if (transition(ticket, "claim", ctx.actor, ctx.now).ok) return { move: { action: "claim" } };
      return ticket.assigneeId === me ? null : { move: { action: "assign", assigneeId: me } };
    }
    case "hold": {
      const { reason, resumeAt, comment } = act;
      return { move: { action: "hold", reason, resumeAt, comment } };
    }
    case "resolve":
      return { move: { action: "resolve", note: act.note } };
    case "addTag":
      return ticket.tags.includes(act.tag) ? null : { edit: { tags: [...ticket.tags, act.tag] } };
    case "removeTag":
      return ticket.tags.includes(act.tag) ? { edit: { tags: ticket.tags.filter((tag) => tag !== act.tag) } } : null;
    case "priority":
      return { edit: { priority: act.priority } };
    case "department":
      return { edit: { departmentId: act.departmentId } };
    case "category":
      return { edit: { categoryId: act.categoryId } };
  }
}

/** Does it to a locked ticket. The person sees the ticket as it is at this moment: the version they saw is its own. */
export async function applyAct(tx: Tx, ctx: Ctx, ticket: TicketRecord, act: OneTicketAct): Promise<void> {
  const meant = meantFor(act, ticket, ctx);
  if (meant === null) return;
  if ("move" in meant) await move(tx, ctx, ticket, meant.move, ticket.version);
  else await edit(tx, ctx, ticket, meant.edit, ticket.version);
}
