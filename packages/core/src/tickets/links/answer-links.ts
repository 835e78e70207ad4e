import type { Ticket } from "@smartsupport/contracts";
import type { Source } from "@smartsupport/database";
import type { Ctx } from "../../context.ts";
import { answerTicket } from "../get-ticket.ts";

/** What the ticket is tied to, as a command left it. */
export async function answerLinks(ctx: Ctx, number: string, source: Source): Promise<Pick<Ticket, "links">> {
  const { links } = await answerTicket(ctx, number, source);
  return { links };
}
