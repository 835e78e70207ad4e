import { can, mayEver, type TicketThing, type TicketVerb, type Verb } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";

/** Refuses whoever may know of the ticket, but not do this with it. */
export function requireRight(ctx: Ctx, verb: TicketVerb, ticket: TicketThing): void {
  if (!can(ctx.actor, verb, ticket)) throw forbidden();
}

/** Refuses whoever may not do this to anything at all: a key without the scope. */
export function requireEver(ctx: Ctx, verb: Verb): void {
  if (!mayEver(ctx.actor, verb)) throw forbidden();
}

export function forbidden(): CoreError {
  return new CoreError("forbidden", { detail: "You may not do this." });
}
