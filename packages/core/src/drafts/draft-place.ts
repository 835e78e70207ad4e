import { mayEver } from "@smartsupport/domain";
import { findVisibleTicket } from "../comments/find-ticket.ts";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { requireEver, requireRight } from "../tickets/require-right.ts";

/** Whose draft, and for what. */
export type DraftPlace = { organizationId: string; accountId: string; place: string };

/** One's own place: drafts are nobody else's, and notes nothing for whoever may not read any. */
export function ownPlace({ actor }: Ctx, place: string): DraftPlace {
  if (actor.kind !== "person" || (isOfNote(place) && !mayEver(actor, "note:read"))) throw notFound();
  return { organizationId: actor.organizationId, accountId: actor.id, place };
}

/** The ticket of a place, null for a new one. Refuses whoever may not write there. */
export async function ticketOfPlace(ctx: Ctx, place: string): Promise<string | null> {
  const [kind, number] = place.split(":");
  if (number === undefined) {
    requireEver(ctx, "ticket:create");
    return null;
  }
  const ticket = await findVisibleTicket(ctx, number);
  requireRight(ctx, kind === "note" ? "note:create" : "comment:create", ticket);
  return ticket.id;
}

export function isOfNote(place: string): boolean {
  return place.startsWith("note:");
}
