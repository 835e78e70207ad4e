import type { listTickets, ParsedQuery, TicketView } from "@smartsupport/contracts";
import type { TicketQuestion, TicketViewName } from "@smartsupport/database";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { searchOf } from "../search/read-search.ts";
import { seesDeskMatters } from "./to-ticket.ts";
import { accountIdOf } from "./with-ticket.ts";

type Asked = Omit<ParsedQuery<typeof listTickets>, "cursor" | "limit" | "sort">;

/** What a list of tickets is asked for, as the database is asked: "me" is whoever asks. */
export function questionOf(ctx: Ctx, query: Asked): TicketQuestion {
  if (query.tag && !seesDeskMatters(ctx)) throw fieldError("tag", "Tags are the desk's own: please leave this out.");
  return {
    view: query.view satisfies TicketView | undefined as TicketViewName | undefined,
    status: query.status,
    priority: query.priority,
    departmentIds: query.department,
    categoryIds: query.category,
    assigneeId: query.assignee === "none" ? null : personIn(ctx, "assignee", query.assignee),
    requesterId: personIn(ctx, "requester", query.requester),
    tags: query.tag,
    createdFrom: query.createdFrom,
    createdTo: query.createdTo,
    search: query.q ? searchOf(ctx, query.q) : undefined,
  };
}

function personIn(ctx: Ctx, path: "assignee" | "requester", given: string | undefined): string | undefined {
  if (given !== "me") return given;
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null) throw fieldError(path, "A key is nobody: please name a person.");
  return accountId;
}
