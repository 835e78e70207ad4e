import type { listTickets as operation, ParsedQuery, ResponseOf } from "@smartsupport/contracts";
import {
  type CursorValue,
  decodeCursor,
  listTicketsJson as readPage,
  type SearchQuestion,
  TICKET_ORDERS,
  type TicketPageJson,
} from "@smartsupport/database";
import { isStaff, searchWords, ticketVisibility } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";
import { nearSearch } from "../search/near-search.ts";
import { readSearch } from "../search/read-search.ts";
import { questionOf } from "./question-of.ts";
import { requireEver } from "./require-right.ts";
import { seesDeskMatters } from "./to-ticket.ts";
import { requireView } from "./views-of.ts";
import { accountIdOf } from "./with-ticket.ts";

type Query = ParsedQuery<typeof operation>;
type Sort = Query["sort"];

/** The list of what is spelt nearly so, which has cursors of its own. */
const nearNameOf = (sort: Sort) => `${sort}~near`;

/** A page of the tickets that the actor may see, as the JSON text that PostgreSQL built: to be sent as it is. */
export async function listTicketsJson(ctx: Ctx, query: Query): Promise<string> {
  requireEver(ctx, "ticket:read");
  if (query.view) requireView(ctx, query.view);
  const question = questionOf(ctx, query);
  const { search } = question;
  // When tickets are due is the desk's own business, their order by it too.
  const asked = query.sort === "due" && !seesDeskMatters(ctx) ? "updated" : query.sort;
  // Nothing is more relevant than anything else where no words were given.
  const hasWords = search?.terms.some((term) => term.kind !== "filter" && !term.isExcluded && hasWord(term.text));
  const sort = asked === "relevance" && !hasWords ? "updated" : asked;
  const { after, isNear } = readCursor(query.cursor, sort);
  const read = (words: SearchQuestion | undefined, cursorName?: string): Promise<TicketPageJson> =>
    readPage(ctx.core.database, {
      visibility: ticketVisibility(ctx.actor),
      asker: { organizationId: ctx.actor.organizationId, accountId: accountIdOf(ctx.actor), now: ctx.now },
      question: { ...question, search: words },
      sort,
      limit: query.limit,
      after,
      cursorName,
      isStaff: seesDeskMatters(ctx),
      isWorkShown: isStaff(ctx.actor),
    });
  if (!search) return (await read(undefined)).json;

  let page = isNear ? null : await read(search);
  let wasNear = false;
  // Typos are forgiven when nothing holds the words as they stand.
  if (page === null || (page.isEmpty && after === undefined)) {
    const near = await nearSearch(ctx, search);
    const found = near && (await read(near, nearNameOf(sort)));
    wasNear = found !== null && !found.isEmpty;
    page = wasNear && found ? found : (page ?? (await read(search)));
  }
  const { hints } = readSearch(ctx, query.q ?? "");
  return `${page.json.slice(0, -1)},"search":${JSON.stringify({ isNear: wasNear, hints })}}`;
}

/** A page of the tickets that the actor may see, newest first unless asked otherwise. */
export async function listTickets(ctx: Ctx, query: Query): Promise<ResponseOf<typeof operation>> {
  return JSON.parse(await listTicketsJson(ctx, query));
}

function hasWord(text: string): boolean {
  return searchWords(text).length > 0;
}

function readCursor(cursor: string | undefined, sort: Sort): { after?: CursorValue[]; isNear: boolean } {
  if (cursor === undefined) return { isNear: false };
  const { length } = TICKET_ORDERS[sort].keys;
  const after = decodeCursor(cursor, sort, length);
  const near = after ? null : decodeCursor(cursor, nearNameOf(sort), length);
  const found = after ?? near;
  if (found === null) throw fieldError("cursor", "This is not the end of a page of this list.");
  return { after: found, isNear: near !== null };
}
