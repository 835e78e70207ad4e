import type { Ticket } from "@smartsupport/contracts";
import { readTicket, type Source } from "@smartsupport/database";
import { ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { notFound } from "../core-error.ts";
import { requireEver } from "./require-right.ts";
import { toTicket } from "./to-ticket.ts";
import { accountIdOf } from "./with-ticket.ts";

/** One ticket. Refuses as not found what is not there or not the actor's to see. */
export async function getTicket(ctx: Ctx, number: string): Promise<Ticket> {
  requireEver(ctx, "ticket:read");
  const visibility = ticketVisibility(ctx.actor);
  const page = await readTicket(ctx.core.database, { visibility, number, accountId: accountIdOf(ctx.actor) });
  if (!page) throw notFound();
  return toTicket(ctx, page);
}

/** The ticket as a command left it: the answer to whoever was allowed the command, a key without the right to read too. */
export async function answerTicket(ctx: Ctx, number: string, source: Source = ctx.core.database): Promise<Ticket> {
  const { organizationId } = ctx.actor;
  const page = await readTicket(source, {
    visibility: { kind: "all", organizationId },
    number,
    accountId: accountIdOf(ctx.actor),
  });
  if (!page) throw notFound();
  return toTicket(ctx, page);
}
