import type { SearchQuestion } from "@smartsupport/database";
import { mayEver, parseSearch, type Search } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { seesDeskMatters } from "../tickets/to-ticket.ts";

/** What somebody typed, read as this reader's: tags and due times are the desk's own business. */
export function readSearch(ctx: Ctx, typed: string): Search {
  return parseSearch(typed, { isStaff: seesDeskMatters(ctx) });
}

/** The same as a list is asked for it: notes are found only by whoever may read them. */
export function searchOf(ctx: Ctx, typed: string): SearchQuestion {
  return { terms: readSearch(ctx, typed).terms, readsNotes: mayEver(ctx.actor, "note:read") };
}
