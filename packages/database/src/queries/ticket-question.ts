import type { Priority, Status } from "@smartsupport/domain";
import { searchConditions } from "../search/search-conditions.ts";
import { type LookedUp, lookUp, type SearchQuestion } from "../search/search-question.ts";
import type { Source } from "../sql/rows-of.ts";
import { type Sql, sql } from "../sql/sql.ts";
import { hasPriority, hasStatus } from "./ticket-fields.ts";
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
  /** What is looked for: words and operators. */
  search?: SearchQuestion;
};

/** A question whose words are looked up already. */
export type PreparedQuestion = Omit<TicketQuestion, "search"> & { search?: SearchQuestion & { looked: LookedUp } };

/** Looks up the words of a question as the index knows them. */
export async function prepareQuestion(source: Source, question: TicketQuestion): Promise<PreparedQuestion> {
  const { search, ...rest } = question;
  return search ? { ...rest, search: { ...search, looked: await lookUp(source, search) } } : rest;
}

/** The question as conditions on the ticket `t`. */
export function conditionsOf(question: PreparedQuestion, asker: Asker): Sql[] {
  const { view, departmentIds, categoryIds, assigneeId, requesterId, tags, createdFrom, createdTo, search } = question;
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
    ...(search ? searchConditions(search, search.looked, asker) : []),
  ].filter((condition) => typeof condition === "object");
}

/** The moment at which a day begins where the organization is, or so many days later. */
function startOfDay({ organizationId }: Asker, date: string, later = 0): Sql {
  return sql`((${date}::date + ${later}::int)::timestamp AT TIME ZONE
    (SELECT time_zone FROM organization WHERE id = ${organizationId}::uuid))`;
}
