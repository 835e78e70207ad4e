import type { Priority, Status } from "@smartsupport/domain";
import { join, type Sql, sql } from "../sql/sql.ts";

/** One status as an equality, which an index can answer in the order of the list. */
export function hasStatus(statuses: readonly Status[]): Sql {
  const [only, ...rest] = statuses;
  if (only !== undefined && rest.length === 0) return sql`t.status = ${only}::ticket_status`;
  return sql`t.status = ANY(${[...statuses]}::ticket_status[])`;
}

export function hasPriority(priorities: readonly (Priority | "none")[]): Sql {
  const set = priorities.filter((priority) => priority !== "none");
  const alternatives = [sql`t.priority = ANY(${set}::priority[])`];
  if (set.length < priorities.length) alternatives.push(sql`t.priority IS NULL`);
  return sql`(${join(alternatives, " OR ")})`;
}
