import type { SearchFilter, SearchMoment } from "@smartsupport/domain";
import { hasPriority, hasStatus } from "../queries/ticket-fields.ts";
import { type Asker, DUE, IS_ACTIVE, IS_PAST } from "../queries/ticket-views.ts";
import { allOf, constant, join, type Sql, sql } from "../sql/sql.ts";
import { isNamed, isPerson } from "./named.ts";
import type { AskedFilter } from "./search-question.ts";

/** An operator of a search as a condition on the ticket `t`. */
export function filterCondition({ filter, isExcluded }: AskedFilter, asker: Asker, readsNotes: boolean): Sql {
  const condition = conditionOf(filter, asker, readsNotes);
  return isExcluded ? sql`(${condition}) IS NOT TRUE` : condition;
}

function conditionOf(filter: SearchFilter, asker: Asker, readsNotes: boolean): Sql {
  switch (filter.name) {
    case "status":
      return hasStatus(filter.values);
    case "priority":
      return hasPriority(filter.values);
    case "department":
      return anyOf(filter.values, (value) =>
        value === "none" ? sql`t.department_id IS NULL` : isNamed("department", sql`t.department_id`, asker, value),
      );
    case "category":
      return anyOf(
        filter.values,
        (value) => sql`(${isNamed("category", sql`t.category_id`, asker, value)}
        OR ${isNamed("sub_category", sql`t.sub_category_id`, asker, value)})`,
      );
    case "assignee":
      return anyOf(filter.values, (value) => isPerson(sql`t.assignee_id`, asker, value));
    case "requester":
      return anyOf(filter.values, (value) => isPerson(sql`t.requester_id`, asker, value));
    case "tag":
      return sql`t.tags && ${filter.values.flatMap((value) => [value, value.toLowerCase()])}::text[]`;
    case "number":
      return anyOf(filter.values, isNumbered);
    case "created":
      return within(sql`t.created_at`, filter.span, asker);
    case "updated":
      return within(sql`t.updated_at`, filter.span, asker);
    case "due":
      return sql`(isfinite(${DUE}) AND ${within(DUE, filter.span, asker)})`;
    case "has":
      return hasAttachment(readsNotes);
    case "is":
      return anyOf(filter.values, (value) => STATES[value](asker));
  }
}

const STATES = {
  overdue: ({ now }: Asker) => sql`(${IS_ACTIVE} AND ${DUE} <= ${now}::timestamptz)`,
  unassigned: () => sql`(${IS_ACTIVE} AND t.assignee_id IS NULL)`,
  active: () => IS_ACTIVE,
  past: () => IS_PAST,
};

function anyOf<Value>(values: readonly Value[], conditionOf: (value: Value) => Sql): Sql {
  return sql`(${join(values.map(conditionOf), " OR ")})`;
}

/** Whole (TX0042), or without its letters and zeros (42): those the index knows, the rest is for the row itself to say. */
function isNumbered(value: string): Sql {
  if (!/^\d+$/.test(value)) return sql`t.number = ${value}`;
  const digits = value.replace(/^0+(?=\d)/, "");
  return sql`(t.number ~ ${`^[A-Z]*0*${digits}$`} AND t.id IN (SELECT n.ticket_id FROM ticket_search n
    WHERE n.organization_id = t.organization_id AND coalesce(n.staff_words, n.words) @@ ${`'${digits}':A`}::tsquery))`;
}

function within(column: Sql, { from, to }: { from: SearchMoment | null; to: SearchMoment | null }, asker: Asker): Sql {
  const ends = [
    from && sql`${column} >= ${momentOf(from, asker)}`,
    to && sql`${column} < ${momentOf(to, asker)}`,
  ].filter((end) => end !== null);
  return sql`(${allOf(ends)})`;
}

/** Days begin where the organization is. */
function momentOf(moment: SearchMoment, { organizationId, now }: Asker): Sql {
  if ("msFromNow" in moment) return sql`${new Date(now.getTime() + moment.msFromNow)}::timestamptz`;
  const zone = sql`(SELECT time_zone FROM organization WHERE id = ${organizationId}::uuid)`;
  const day =
    "day" in moment
      ? sql`${moment.day}::date`
      : sql`((${now}::timestamptz AT TIME ZONE ${zone})::date + ${moment.daysFromToday}::int)`;
  return sql`(${day}::timestamp AT TIME ZONE ${zone})`;
}

function hasAttachment(readsNotes: boolean): Sql {
  const inTable = (table: string) => sql`f.${constant(`${table}_id`)} IN (SELECT w.id FROM ${constant(table)} w
    WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id)`;
  const owners = [sql`f.ticket_id = t.id`, inTable("comment"), ...(readsNotes ? [inTable("note")] : [])];
  return sql`(${join(
    owners.map(
      (owner) => sql`EXISTS (SELECT FROM attachment f
        WHERE f.organization_id = t.organization_id AND f.deleted_at IS NULL AND ${owner})`,
    ),
    " OR ",
  )})`;
}
