import { type Sql, sql } from "../sql/sql.ts";
import type { CursorValue } from "./cursor.ts";
import { DUE } from "./ticket-views.ts";

/** One column of an order: what it sorts by, and how its value travels in a cursor. */
type Key = { expression: Sql; type: "moment" | "number" | "id" };

export type TicketOrder = { keys: readonly Key[]; isDescending: boolean };

const UPDATED: Key = { expression: sql`t.updated_at`, type: "moment" };
const ID: Key = { expression: sql`t.id`, type: "id" };

/** A number that grows with the urgency; word for word that of the index. */
const URGENCY = sql`(CASE t.priority WHEN 'Critical' THEN 4 WHEN 'High' THEN 3 WHEN 'Medium' THEN 2 WHEN 'Low' THEN 1 ELSE 0 END)`;

/** How well a ticket answers a search, reckoned beside it. */
const RELEVANCE = sql`t.relevance`;

/** Newest first; the most urgent first, and of those the newest; what is due next first. */
export const TICKET_ORDERS = {
  updated: { keys: [UPDATED, ID], isDescending: true },
  created: { keys: [{ expression: sql`t.created_at`, type: "moment" }, ID], isDescending: true },
  priority: { keys: [{ expression: URGENCY, type: "number" }, UPDATED, ID], isDescending: true },
  due: { keys: [{ expression: DUE, type: "moment" }, ID], isDescending: false },
  // Only of what was searched for; see `foundTickets`.
  relevance: { keys: [{ expression: RELEVANCE, type: "number" }, UPDATED, ID], isDescending: true },
} as const satisfies Record<string, TicketOrder>;

export type TicketSort = keyof typeof TICKET_ORDERS;

/** A key's value as its cursor carries it: moments as milliseconds, null for never. */
export function toCursor({ type }: Key, column: Sql): Sql {
  if (type !== "moment") return column;
  return sql`CASE WHEN isfinite(${column}) THEN round(extract(epoch FROM ${column}) * 1000) END`;
}

/** A value out of a cursor, as a parameter of the key's type. */
export function fromCursor({ type }: Key, value: CursorValue): Sql {
  if (type === "id") return sql`${value}::uuid`;
  if (type === "number") return sql`${value}::int`;
  return typeof value === "number" ? sql`${new Date(value)}::timestamptz` : sql`'infinity'::timestamptz`;
}
