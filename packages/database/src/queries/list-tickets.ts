import { type Found, seekNewest } from "../search/seek-newest.ts";
import { isoTime, personOf, refOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { type Sql, sql } from "../sql/sql.ts";
import { encodeCursor } from "./cursor.ts";
import { alreadyFound, columnsOf, type FoundQuery, foundTickets, keyColumn, MOST_RANKED } from "./found-tickets.ts";
import { TICKET_ORDERS, type TicketOrder, toCursor } from "./ticket-order.ts";
import { prepareQuestion, type TicketQuestion } from "./ticket-question.ts";
import { isTriageOverdue } from "./ticket-views.ts";

/** Where so many are found among the newest tickets, older ones are not looked for to be ranked. */
const ENOUGH_RANKED = 50;

export type TicketListQuery = FoundQuery & {
  /** Of what the cursors of this list are: its order, unless another list has the same. */
  cursorName?: string;
  /** Whether tags and due times are shown: the desk's own business. */
  isStaff: boolean;
  /** Whether the desk's own work is shown: not even the systems that work for it learn of that. */
  isWorkShown?: boolean;
};

/** The page as the JSON text of the API, `{items, nextCursor}`, and whether anything is on it. */
export type TicketPageJson = { json: string; isEmpty: boolean };

/** A page of tickets, without totals: one statement, and for a search of the whole desk one or two before it. */
export async function listTicketsJson(
  source: Source,
  { question, ...query }: Omit<TicketListQuery, "question"> & { question: TicketQuestion },
): Promise<TicketPageJson> {
  const prepared = await prepareQuestion(source, question);
  const hasWords = Boolean(prepared.search?.looked.wanted);
  const sort = query.sort === "relevance" && !hasWords ? "updated" : query.sort;
  const asked = { ...query, sort, question: prepared };
  const isSought = hasWords && query.visibility.kind === "all" && (sort === "updated" || sort === "relevance");
  const sought = isSought ? alreadyFound(await seek(source, asked)) : undefined;
  // How common a word is decides the plan, so a search that was not sought before is planned anew each time.
  const isPrepared = isSought || prepared.search === undefined;
  const statement = listStatement(asked, sought);
  const [row] = await rowsOf<{ page: string; count: number }>(source, statement, { isPrepared });
  return { json: row?.page ?? "", isEmpty: (row?.count ?? 0) === 0 };
}

function seek(source: Source, { sort, after, ...query }: FoundQuery): Promise<Found[]> {
  if (sort !== "relevance") {
    return seekNewest(source, { ...query, sort, after }, { most: query.limit + 1, enough: query.limit + 1 });
  }
  return seekNewest(source, { ...query, sort: "updated" }, { most: MOST_RANKED, enough: ENOUGH_RANKED });
}

function listStatement({ cursorName, isStaff, isWorkShown = false, ...query }: TicketListQuery, sought?: Sql): Sql {
  const { sort, limit, asker } = query;
  const order: TicketOrder = TICKET_ORDERS[sort];
  return sql`
    WITH found AS (${foundTickets(query, sought)}),
    page AS (
      SELECT found.*, row_number() OVER (ORDER BY ${columnsOf(order)}) AS place, count(*) OVER () AS found_count FROM found
    )
    SELECT json_build_object(
      'items', coalesce(json_agg(${rowOf(asker.now, isStaff, isWorkShown)} ORDER BY page.place) FILTER (WHERE page.place <= ${limit}), '[]'),
      'nextCursor', max(${encodeCursor(
        cursorName ?? sort,
        order.keys.map((key, index) => toCursor(key, keyColumn(index))),
      )})
        FILTER (WHERE page.place = ${limit} AND page.found_count > ${limit}))::text AS page, count(*)::int AS count
    FROM page
    JOIN ticket t ON t.id = page.ticket_id
    JOIN category c ON c.id = t.category_id
    JOIN account r ON r.id = t.requester_id
    LEFT JOIN sub_category s ON s.id = t.sub_category_id
    LEFT JOIN department d ON d.id = t.department_id
    LEFT JOIN account a ON a.id = t.assignee_id`;
}

function rowOf(now: Date, isStaff: boolean, isWorkShown: boolean): Sql {
  return sql`json_build_object(
    'id', t.id, 'number', t.number, 'subject', t.subject, 'status', t.status, 'priority', t.priority,
    'department', ${refOf("d")}, 'category', ${refOf("c")}, 'subCategory', ${refOf("s")},
    'requester', ${personOf("r")}, 'assignee', ${personOf("a")},
    'tags', ${isStaff ? sql`t.tags` : sql`'{}'::text[]`}, 'holdReason', t.hold_reason,
    'isTriageOverdue', ${isTriageOverdue(now)}, 'version', t.version,
    'createdAt', ${isoTime("t.created_at")}, 'updatedAt', ${isoTime("t.updated_at")},
    'dueAt', ${isStaff ? isoTime("t.due_at") : sql`NULL`},
    'mergedInto', ${isStaff ? sql`(SELECT m.number FROM ticket m WHERE m.id = t.merged_into_id)` : sql`NULL`},
    'checklist', ${isWorkShown ? CHECKLIST_PROGRESS : sql`NULL`})`;
}

const CHECKLIST_PROGRESS = sql`(
  SELECT json_build_object('done', count(k.done_at), 'total', count(*)) FROM checklist_item k
  WHERE k.organization_id = t.organization_id AND k.ticket_id = t.id HAVING count(*) > 0)`;
