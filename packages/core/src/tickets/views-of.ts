import { TICKET_VIEWS, type TicketView } from "@smartsupport/contracts";
import { type Actor, isStaff } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { forbidden } from "./require-right.ts";

/** The ready-made questions that an actor may ask: of the whole desk for staff and keys, one's own for every person. */
export function viewsOf(actor: Actor): TicketView[] {
  return TICKET_VIEWS.filter((view) => {
    if (view.startsWith("my_")) return actor.kind === "person";
    return actor.kind === "key" ? view !== "mine" : isStaff(actor);
  });
}

/** Refuses a view that is not this actor's to ask. */
export function requireView(ctx: Ctx, view: TicketView): void {
  if (!viewsOf(ctx.actor).includes(view)) throw forbidden();
}
