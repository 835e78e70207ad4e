import type { Visibility } from "@smartsupport/domain";
import { type Arm, ticketArms } from "../scopes/ticket-scope.ts";
import { readableWords } from "../search/search-conditions.ts";
import { allOf, constant, join, limitOf, noSql, type Sql, sql } from "../sql/sql.ts";
import type { CursorValue } from "./cursor.ts";
import { fromCursor, TICKET_ORDERS, type TicketOrder, type TicketSort } from "./ticket-order.ts";
import { conditionsOf, type PreparedQuestion } from "./ticket-question.ts";
import type { Asker } from "./ticket-views.ts";

export type FoundQuery = {
  visibility: Visibility;
  question: PreparedQuestion;
  asker: Asker;
  sort: TicketSort;
  /** Values of the cursor: where the page before ended. */
  after?: readonly CursorValue[];
  limit: number;
};

/** So many of the newest that a search finds are put in the order of how well they answer it, if so many are at hand. */
export const MOST_RANKED = 400;

/**
 * The tickets of a page and one more, with the keys of their order; the statement around it sorts them. `sought`: what a search
 * has found already, newest first.
 */
export function foundTickets(query: FoundQuery, sought?: Sql): Sql {
  if (query.sort === "relevance") return bestFirst(query, sought);
  if (sought) return sought;
  const { question, asker, sort, after, limit } = query;
  const order: TicketOrder = TICKET_ORDERS[sort];
  const isAfter = after ? [afterCursor(order, after)] : [];
  return anyWay(query.visibility, order, [...conditionsOf(question, asker), ...isAfter], limit + 1);
}

/** What was found by another statement, as if this one had. */
export function alreadyFound(found: readonly { id: string; updatedAt: Date }[]): Sql {
  const [ids, times] = [found.map(({ id }) => id), found.map(({ updatedAt }) => updatedAt.toISOString())];
  return sql`SELECT * FROM unnest(${ids}::uuid[], ${times}::timestamptz[], ${ids}::uuid[]) AS sought(ticket_id, key_0, key_1)`;
}

/** By every way to come by a ticket, each in the order of the list. */
function anyWay(visibility: Visibility, order: TicketOrder, conditions: readonly Sql[], most: number): Sql {
  const arms = ticketArms(visibility).map((arm) => armOf(arm, conditions, order, most));
  const [first = noSql] = arms;
  if (arms.length === 1) return first;
  return sql`SELECT * FROM (${join(arms, " UNION ")}) AS arms ORDER BY ${columnsOf(order)} ${limitOf(most)}`;
}

/** The newest that were found, those first that answer the search best: in their number or subject, near each other, often. */
function bestFirst(query: FoundQuery, sought?: Sql): Sql {
  const { question, after, limit } = query;
  const { search } = question;
  if (!search?.looked.wanted) throw new Error("Without words nothing is more relevant than anything else.");
  const order: TicketOrder = TICKET_ORDERS.relevance;
  const newest = sought ?? foundTickets({ ...query, sort: "updated", after: undefined, limit: MOST_RANKED - 1 });
  const rank = sql`ts_rank('{0.1, 0.3, 0.6, 1}', ${readableWords(search)}, ${search.looked.wanted}::tsquery, 1)`;
  const ranked = sql`SELECT n.ticket_id AS id, n.key_0 AS updated_at, round(${rank} * 1000000)::int AS relevance
    FROM (${newest}) AS n
    JOIN ticket_search s ON s.organization_id = ${query.asker.organizationId}::uuid AND s.ticket_id = n.ticket_id`;
  const isAfter = after ? [afterCursor(order, after)] : [];
  return armOf({ from: sql`(${ranked}) AS t`, where: sql`true` }, isAfter, order, limit + 1);
}

function armOf(arm: Arm, conditions: readonly Sql[], order: TicketOrder, most: number): Sql {
  const keys = order.keys.map(({ expression }, index) => sql`${expression} AS ${keyColumn(index)}`);
  return sql`(SELECT t.id AS ticket_id, ${join(keys)} FROM ${arm.from} WHERE ${allOf([arm.where, ...conditions])}
    ORDER BY ${directed(
      order,
      order.keys.map(({ expression }) => expression),
    )} ${limitOf(most)})`;
}

function afterCursor({ keys, isDescending }: TicketOrder, after: readonly CursorValue[]): Sql {
  const here = join(keys.map(({ expression }) => expression));
  const there = join(keys.map((key, index) => fromCursor(key, after[index] ?? null)));
  return isDescending ? sql`(${here}) < (${there})` : sql`(${here}) > (${there})`;
}

/** A key's column among the found. */
export function keyColumn(index: number): Sql {
  return constant(`key_${index}`);
}

/** The order as columns of the found. */
export function columnsOf(order: TicketOrder): Sql {
  return directed(
    order,
    order.keys.map((_, index) => keyColumn(index)),
  );
}

function directed({ isDescending }: TicketOrder, expressions: readonly Sql[]): Sql {
  return join(isDescending ? expressions.map((expression) => sql`${expression} DESC`) : expressions);
}
