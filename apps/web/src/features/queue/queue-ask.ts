import { type listTickets, type QueryOf, SEARCH_SORTS, TICKET_VIEWS, type TicketView } from "@smartsupport/contracts";
import { PRIORITIES, STATUSES } from "@smartsupport/domain";
import { VIEW_WORDS } from "../../lib/tickets/view-words.ts";

/** How many rows a page brings: few enough to be quick, enough to be ahead of a scrolling hand. */
const ROWS_AT_ONCE = 100;

/** Of a search. */
const MOST_LETTERS = 300;

export type TicketSort = (typeof SEARCH_SORTS)[number];

/** What the queue is asked for, as its address says. */
export type QueueAsk = {
  view: TicketView | null;
  status: string[];
  priority: string[];
  department: string[];
  category: string[];
  /** `me`, `none` or a person; at most one. */
  assignee: string[];
  createdFrom: string | null;
  createdTo: string | null;
  q: string;
  sort: TicketSort;
};

export const FILTERS = ["status", "priority", "department", "category", "assignee"] as const;
export type FilterName = (typeof FILTERS)[number];

const PRIORITY_WORDS = [...PRIORITIES, "none"] as const;

export function readAsk(params: URLSearchParams): QueueAsk {
  const status = known(STATUSES, params.getAll("status"));
  // As much as the field takes: an address may hold more, and what no search may hold.
  const q = params.get("q")?.replaceAll("\0", "").trim().slice(0, MOST_LETTERS).trim() ?? "";
  const [createdFrom, createdTo] = [dateOf(params.get("from")), dateOf(params.get("to"))];
  const named = known(TICKET_VIEWS, params.getAll("view"))[0];
  // Whoever searches, or asks for a status or a time, means all tickets, past ones too.
  const isWide = status.length > 0 || q !== "" || createdFrom !== null || createdTo !== null;
  const sorts = known(SEARCH_SORTS, params.getAll("sort"));
  const view = named ?? (isWide ? null : "all_active");
  return {
    view,
    status,
    priority: known(PRIORITY_WORDS, params.getAll("priority")),
    department: ids(params.getAll("department")),
    category: ids(params.getAll("category")),
    assignee: params
      .getAll("assignee")
      .filter((value) => value === "me" || value === "none" || isId(value))
      .slice(0, 1),
    createdFrom,
    createdTo,
    q,
    sort: sorts.find((sort) => sort !== "relevance" || q !== "") ?? usualSort(view),
  };
}

/** The same for the API. */
export function queryOf(ask: QueueAsk): QueryOf<typeof listTickets> {
  const { view, q, sort, createdFrom, createdTo, assignee, department, category } = ask;
  return {
    limit: ROWS_AT_ONCE,
    sort,
    ...(view && { view }),
    ...(q && { q }),
    ...(createdFrom && { createdFrom }),
    ...(createdTo && { createdTo }),
    ...(assignee[0] && { assignee: assignee[0] }),
    ...(department.length > 0 && { department }),
    ...(category.length > 0 && { category }),
    ...(ask.status.length > 0 && { status: known(STATUSES, ask.status) }),
    ...(ask.priority.length > 0 && { priority: known(PRIORITY_WORDS, ask.priority) }),
  };
}

export function titleOf({ view }: QueueAsk): string {
  return view ? VIEW_WORDS[view].title : "All tickets";
}

/** Whether anything narrows the view. */
export function isFiltered(ask: QueueAsk): boolean {
  return (
    ask.q !== "" || ask.createdFrom !== null || ask.createdTo !== null || FILTERS.some((name) => ask[name].length > 0)
  );
}

function usualSort(view: TicketView | null): TicketSort {
  if (view === null) return "updated";
  return view === "to_review" || view === "triage_overdue" ? "created" : "due";
}

function known<const Word extends string>(words: readonly Word[], asked: readonly string[]): Word[] {
  return words.filter((word) => asked.includes(word));
}

/** An address that was mistyped asks for less, and is no error. */
function ids(asked: readonly string[]): string[] {
  return asked.filter(isId);
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function dateOf(value: string | null): string | null {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
