import type { Priority, Status } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, type Sql, sql } from "../sql/sql.ts";
import type { RefRow } from "./read-ticket.ts";

export type Duration = { count: number; medianMs: number | null; p90Ms: number | null };

export type TicketReport = {
  filed: number;
  resolved: number;
  byStatus: { status: Status; count: number }[];
  byPriority: { priority: Priority | null; count: number }[];
  byCategory: { category: RefRow; count: number }[];
  byDepartment: { department: RefRow | null; count: number }[];
  byWeek: { week: string; filed: number; resolved: number }[];
  firstResponse: Duration;
  resolution: Duration;
  satisfaction: { count: number; average: number | null };
  minutesSpent: number | null;
};

export type ReportQuery = {
  organizationId: string;
  /** Only this person's own tickets; null: all of the organization. */
  requesterId: string | null;
  /** Calendar dates, both included, in the organization's time zone. */
  from: string;
  to: string;
  /** Whether the time that the desk spent is told. */
  isTimeTold?: boolean;
};

/**
 * The report over the tickets filed between two dates, in one statement. `resolved`, in all and by week, counts resolutions
 * that fell between the dates, whenever the ticket was filed. Times run from filing, on the wall clock, in milliseconds.
 * A ticket that was merged into another was filed, but its resolution is not one: the other's is. Weeks begin on Monday; those without a ticket are there too.
 */
export async function reportTickets(source: Source, query: ReportQuery): Promise<TicketReport> {
  const [row] = await rowsOf<{ report: TicketReport }>(source, reportStatement(query), { isPrepared: false });
  if (!row) throw new Error("A report is one row.");
  return row.report;
}

/** The statement itself, to be explained as well as run. */
export function reportStatement({ organizationId, requesterId, from, to, isTimeTold = false }: ReportQuery): Sql {
  const own = requesterId === null ? sql`true` : sql`t.requester_id = ${requesterId}::uuid`;
  const spent = sql`(SELECT coalesce(sum(e.minutes), 0) FROM time_entry e
    WHERE e.organization_id = ${organizationId}::uuid AND e.day BETWEEN ${from}::date AND ${to}::date)`;
  return sql`
    WITH span AS (
      SELECT o.time_zone AS zone, ${from}::date AS first_day, ${to}::date AS last_day,
        ${from}::date::timestamp AT TIME ZONE o.time_zone AS starts,
        (${to}::date + 1)::timestamp AT TIME ZONE o.time_zone AS ends
      FROM organization o WHERE o.id = ${organizationId}::uuid
    ), filed AS MATERIALIZED (
      SELECT t.status, t.priority, t.category_id, t.department_id, t.created_at, t.first_responded_at, t.rating,
        CASE WHEN t.merged_into_id IS NULL THEN t.resolved_at END AS resolved_at,
        date_trunc('week', t.created_at AT TIME ZONE span.zone)::date AS week
      FROM span JOIN ticket t ON t.organization_id = ${organizationId}::uuid AND ${own}
        AND t.created_at >= span.starts AND t.created_at < span.ends
    ), resolved AS MATERIALIZED (
      SELECT date_trunc('week', t.resolved_at AT TIME ZONE span.zone)::date AS week
      FROM span JOIN ticket t ON t.organization_id = ${organizationId}::uuid AND ${own}
        AND t.resolved_at >= span.starts AND t.resolved_at < span.ends AND t.merged_into_id IS NULL
    )
    SELECT json_build_object(
      'filed', (SELECT count(*) FROM filed),
      'resolved', (SELECT count(*) FROM resolved),
      'byStatus', (SELECT coalesce(json_agg(json_build_object('status', status, 'count', n) ORDER BY status), '[]')
        FROM (SELECT status, count(*) AS n FROM filed GROUP BY status) AS g),
      'byPriority', (SELECT coalesce(json_agg(json_build_object('priority', priority, 'count', n) ORDER BY priority), '[]')
        FROM (SELECT priority, count(*) AS n FROM filed GROUP BY priority) AS g),
      'byCategory', (SELECT coalesce(json_agg(json_build_object(
          'category', json_build_object('id', c.id, 'name', c.name), 'count', n) ORDER BY n DESC, c.name), '[]')
        FROM (SELECT category_id, count(*) AS n FROM filed GROUP BY category_id) AS g JOIN category c ON c.id = category_id),
      'byDepartment', (SELECT coalesce(json_agg(json_build_object('department',
          CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END, 'count', n)
          ORDER BY n DESC, d.name), '[]')
        FROM (SELECT department_id, count(*) AS n FROM filed GROUP BY department_id) AS g
        LEFT JOIN department d ON d.id = department_id),
      'byWeek', (SELECT coalesce(json_agg(json_build_object('week', to_char(w.week, 'YYYY-MM-DD'),
          'filed', coalesce(f.n, 0), 'resolved', coalesce(r.n, 0)) ORDER BY w.week), '[]')
        FROM span, generate_series(date_trunc('week', span.first_day::timestamp), span.last_day::timestamp, '7 days') AS w (week)
        LEFT JOIN (SELECT week, count(*) AS n FROM filed GROUP BY week) AS f ON f.week = w.week::date
        LEFT JOIN (SELECT week, count(*) AS n FROM resolved GROUP BY week) AS r ON r.week = w.week::date),
      'firstResponse', ${durationTo("first_responded_at")},
      'resolution', ${durationTo("resolved_at")},
      'satisfaction', (SELECT json_build_object('count', count(rating), 'average', round(avg(rating), 2)) FROM filed),
      'minutesSpent', ${isTimeTold ? spent : sql`NULL`}
    ) AS report`;
}

/** How long it took from filing until then, of the tickets filed, as `Duration`. */
function durationTo(column: "first_responded_at" | "resolved_at"): Sql {
  return sql`(SELECT json_build_object('count', n, 'medianMs', round(p[1]), 'p90Ms', round(p[2])) FROM (
    SELECT count(*) AS n, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
      ORDER BY extract(epoch FROM ${constant(column)} - created_at)::float8 * 1000) AS p
    FROM filed WHERE ${constant(column)} IS NOT NULL) AS g)`;
}
