import type { Priority, Status } from "@smartsupport/domain";
import { join, type Sql, sql } from "../sql/sql.ts";
import { type Asker, TICKET_VIEW_CONDITIONS, type TicketViewName } from "./ticket-views.ts";

/** What a list of tickets is asked for. Everything given must hold; of several values any. */
export type TicketQuestion = {
  view?: TicketViewName;
  status?: readonly Status[];
  priority?: readonly (Priority | "none")[];
  departmentIds?: readonly string[];
  categoryIds?: readonly string[];
  /** Null: nobody. */
  assigneeId?: string | null;
  requesterId?: string;
  tags?: readonly string[];
  /** Calendar dates in the organization's time zone, both included. */
  createdFrom?: string;
  createdTo?: string;
  /** Words of number, subject or description; all must occur, the last may be a beginning. */
  words?: string;
};

/** The question as conditions on the ticket `t`. */
export function conditionsOf(question: TicketQuestion, asker: Asker): Sql[] {
  const { view, departmentIds, categoryIds, assigneeId, requesterId, tags, createdFrom, createdTo, words } = question;
  return [
    view && TICKET_VIEW_CONDITIONS[view](asker),
    question.status && hasStatus(question.status),
    question.priority && hasPriority(question.priority),
    departmentIds && sql`t.department_id = ANY(${[...departmentIds]}::uuid[])`,
    categoryIds && sql`t.category_id = ANY(${[...categoryIds]}::uuid[])`,
    assigneeId !== undefined && (assigneeId ? sql`t.assignee_id = ${assigneeId}::uuid` : sql`t.assignee_id IS NULL`),
    requesterId && sql`t.requester_id = ${requesterId}::uuid`,
    tags && sql`t.tags && ${[...tags]}::text[]`,
    createdFrom && sql`t.created_at >= ${startOfDay(asker, createdFrom)}`,
    createdTo && sql`t.created_at < ${startOfDay(asker, createdTo, 1)}`,
    words &&
      sql`EXISTS (SELECT FROM ticket_search s WHERE s.organization_id = t.organization_id AND s.ticket_id = t.id
        AND s.words @@ search_query(ARRAY['word'], ARRAY[${words}]))`,
  ].filter((condition) => typeof condition === "object");
}

/** The moment at which a day begins where the organization is, or so many days later. */
function startOfDay({ organizationId }: Asker, date: string, later = 0): Sql {
  return sql`((${date}::date + ${later}::int)::timestamp AT TIME ZONE
    (SELECT time_zone FROM organization WHERE id = ${organizationId}::uuid))`;
}

/** One status as an equality, which an index can answer in the order of the list. */
function hasStatus(statuses: readonly Status[]): Sql {
  const [only, ...rest] = statuses;
  if (only !== undefined && rest.length === 0) return sql`t.status = ${only}::ticket_status`;
  return sql`t.status = ANY(${[...statuses]}::ticket_status[])`;
}

function hasPriority(priorities: readonly (Priority | "none")[]): Sql {
  const set = priorities.filter((priority) => priority !== "none");
  const alternatives = [sql`t.priority = ANY(${set}::priority[])`];
  if (set.length < priorities.length) alternatives.push(sql`t.priority IS NULL`);
  return sql`(${join(alternatives, " OR ")})`;
}
