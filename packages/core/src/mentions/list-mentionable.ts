import type { listMentionable as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import { listMentionable as find } from "@smartsupport/database";
import { isStaff } from "@smartsupport/domain";
import { findVisibleTicket } from "../comments/find-ticket.ts";
import type { Ctx } from "../context.ts";
import { requireRight } from "../tickets/require-right.ts";

const AT_MOST = 8;

/** Whom a comment or note on this ticket may speak of. A requester is shown only who has to do with the ticket. */
export async function listMentionable(
  ctx: Ctx,
  number: string,
  { in: place, q = "" }: ParsedQuery<typeof operation>,
): Promise<ResponseOf<typeof operation>> {
  const ticket = await findVisibleTicket(ctx, number);
  requireRight(ctx, place === "note" ? "note:create" : "comment:create", ticket);
  const { organizationId, id: ticketId } = ticket;
  const people = await find(ctx.core.database, {
    organizationId,
    ticketId,
    isNote: place === "note",
    isOfTicket: !isStaff(ctx.actor),
    words: q.split(/\s+/).filter((word) => word !== ""),
    limit: AT_MOST + 1,
  });
  const own = ctx.actor.kind === "person" ? ctx.actor.id : null;
  return { items: people.filter(({ id }) => id !== own).slice(0, AT_MOST) };
}
