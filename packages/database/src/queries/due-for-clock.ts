import { CONFIRM_WITHIN_MS, type DueStage } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { limitOf, sql } from "../sql/sql.ts";
import { DUE, IS_ACTIVE } from "./ticket-views.ts";

export type ClockWork = { organizationId: string; now: Date; limit: number };

/** Numbers of tickets whose hold has ended, those that ended first first. */
export async function holdsThatEnded(source: Source, { organizationId, now, limit }: ClockWork): Promise<string[]> {
  const rows = await rowsOf<{ number: string }>(
    source,
    sql`SELECT number FROM ticket WHERE organization_id = ${organizationId}::uuid AND status = 'On Hold'
      AND resume_at <= ${now}::timestamptz ORDER BY resume_at ${limitOf(limit)}`,
  );
  return rows.map(({ number }) => number);
}

/** Numbers of tickets whose resolution nobody confirmed in time, the oldest first. */
export async function unconfirmedResolutions(
  source: Source,
  { organizationId, now, limit }: ClockWork,
): Promise<string[]> {
  const before = new Date(now.getTime() - CONFIRM_WITHIN_MS);
  const rows = await rowsOf<{ number: string }>(
    source,
    sql`SELECT number FROM ticket WHERE organization_id = ${organizationId}::uuid AND status = 'Resolved'
      AND resolved_at <= ${before}::timestamptz ORDER BY resolved_at ${limitOf(limit)}`,
  );
  return rows.map(({ number }) => number);
}

export type DueWork = { organizationId: string; stage: DueStage; from: Date; to: Date; limit: number };

/** Numbers of tickets that somebody works on and that fall due between two moments, if that was not said of this due time yet. */
export async function dueUnsaid(source: Source, work: DueWork): Promise<string[]> {
  const { organizationId, stage, from, to, limit } = work;
  const rows = await rowsOf<{ number: string }>(
    source,
    sql`SELECT t.number FROM ticket t WHERE t.organization_id = ${organizationId}::uuid AND ${IS_ACTIVE}
      AND t.assignee_id IS NOT NULL AND ${DUE} > ${from}::timestamptz
      AND ${DUE} <= ${to}::timestamptz
      AND NOT EXISTS (SELECT FROM due_warning w WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id
        AND w.stage = ${stage}::due_stage AND w.due_at = t.due_at)
      ORDER BY ${DUE} ${limitOf(limit)}`,
  );
  return rows.map(({ number }) => number);
}
