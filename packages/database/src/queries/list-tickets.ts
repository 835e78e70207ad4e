import type { Visibility } from "@smartsupport/domain";
import { type Arm, ticketArms } from "../scopes/ticket-scope.ts";
import { isoTime, personOf, refOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, constant, join, limitOf, noSql, type Sql, sql } from "../sql/sql.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";
import { fromCursor, TICKET_ORDERS, type TicketOrder, type TicketSort, toCursor } from "./ticket-order.ts";
import { conditionsOf, type TicketQuestion } from "./ticket-question.ts";
import { type Asker, isTriageOverdue } from "./ticket-views.ts";

export type TicketListQuery = {
  visibility: Visibility;
  question: TicketQuestion;
  asker: Asker;
  sort: TicketSort;
  /** Values of the cursor: where the page before ended. */
  after?: readonly CursorValue[];
  limit: number;
  /** Whether tags and due times are shown: the desk's own business. */
  isStaff: boolean;
};

/** A page of tickets as the JSON text of the API: `{items, nextCursor}`. One statement, no totals. */
export async function listTicketsJson(source: Source, query: TicketListQuery): Promise<string> {
  // How common a word is decides the plan, so a search is planned anew each time.
  const isPrepared = query.question.words === undefined;
  const [row] = await rowsOf<{ page: string }>(source, listStatement(query), { isPrepared });
  return row?.page ?? "";
}

/** The statement itself, to be explained as well as run. */
export function listStatement({ visibility, question, asker, sort, after, limit, isStaff }: TicketListQuery): Sql {
  const order: TicketOrder = TICKET_ORDERS[sort];
  const conditions = conditionsOf(question, asker);
  if (after) conditions.push(afterCursor(order, after));
  const arms = ticketArms(visibility).map((arm) => armOf(arm, conditions, order, limit));
  const [first = noSql] = arms;
  const found =
    arms.length === 1
      ? first
      : sql`SELECT * FROM (${join(arms, " UNION ")}) AS arms ORDER BY ${columnsOf(order)} ${limitOf(limit + 1)}`;
  return sql`
    WITH found AS (${found}),
    page AS (
      SELECT found.*, row_number() OVER (ORDER BY ${columnsOf(order)}) AS place, count(*) OVER () AS found_count FROM found
    )
    SELECT json_build_object(
      'items', coalesce(json_agg(${rowOf(asker.now, isStaff)} ORDER BY page.place) FILTER (WHERE page.place <= ${limit}), '[]'),
      'nextCursor', max(${encodeCursor(
        sort,
        order.keys.map((key, index) => toCursor(key, column(index))),
      )})
        FILTER (WHERE page.place = ${limit} AND page.found_count > ${limit}))::text AS page
    FROM page
    JOIN ticket t ON t.id = page.ticket_id
    JOIN category c ON c.id = t.category_id
    JOIN account r ON r.id = t.requester_id
    LEFT JOIN sub_category s ON s.id = t.sub_category_id
    LEFT JOIN department d ON d.id = t.department_id
    LEFT JOIN account a ON a.id = t.assignee_id`;
}

function armOf(arm: Arm, conditions: readonly Sql[], order: TicketOrder, limit: number): Sql {
  const keys = order.keys.map(({ expression }, index) => sql`${expression} AS ${column(index)}`);
  return sql`(SELECT t.id AS ticket_id, ${join(keys)} FROM ${arm.from} WHERE ${allOf([arm.where, ...conditions])}
    ORDER BY ${directed(
      order,
      order.keys.map(({ expression }) => expression),
    )} ${limitOf(limit + 1)})`;
}

function afterCursor({ keys, isDescending }: TicketOrder, after: readonly CursorValue[]): Sql {
  const here = join(keys.map(({ expression }) => expression));
  const there = join(keys.map((key, index) => fromCursor(key, after[index] ?? null)));
  return isDescending ? sql`(${here}) < (${there})` : sql`(${here}) > (${there})`;
}

function column(index: number): Sql {
  return constant(`key_${index}`);
}

function columnsOf(order: TicketOrder): Sql {
  return directed(
    order,
    order.keys.map((_, index) => column(index)),
  );
}

function directed({ isDescending }: TicketOrder, expressions: readonly Sql[]): Sql {
  return join(isDescending ? expressions.map((expression) => sql`${expression} DESC`) : expressions);
}

function rowOf(now: Date, isStaff: boolean): Sql {
  return sql`json_build_object(
    'id', t.id, 'number', t.number, 'subject', t.subject, 'status', t.status, 'priority', t.priority,
    'department', ${refOf("d")}, 'category', ${refOf("c")}, 'subCategory', ${refOf("s")},
    'requester', ${personOf("r")}, 'assignee', ${personOf("a")},
    'tags', ${isStaff ? sql`t.tags` : sql`'{}'::text[]`}, 'holdReason', t.hold_reason,
    'isTriageOverdue', ${isTriageOverdue(now)}, 'version', t.version,
    'createdAt', ${isoTime("t.created_at")}, 'updatedAt', ${isoTime("t.updated_at")},
    'dueAt', ${isStaff ? isoTime("t.due_at") : sql`NULL`},
    'mergedInto', ${isStaff ? sql`(SELECT m.number FROM ticket m WHERE m.id = t.merged_into_id)` : sql`NULL`})`;
}
