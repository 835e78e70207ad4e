import { ACTIVE_STATUSES, DUE_SOON_MS, FINAL_STATUSES, TRIAGE_WITHIN_MS } from "@smartsupport/domain";
import { constant, type Sql, sql } from "../sql/sql.ts";

/** Who asks and when. `accountId` is null for keys, to whom nothing is personal. */
export type Asker = { organizationId: string; accountId: string | null; now: Date };

const words = (statuses: readonly string[]) => constant(statuses.map((status) => `'${status}'`).join(", "));

/** Written out, not as parameters: only so PostgreSQL sees that the partial indexes of active tickets answer it. */
export const IS_ACTIVE = sql`t.status IN (${words(ACTIVE_STATUSES)})`;
export const IS_PAST = sql`t.status IN (${words(FINAL_STATUSES)})`;
export const IS_TO_REVIEW = sql`(t.approved_at IS NULL AND t.status IN ('New', 'Pending'))`;

/** `isTriageOverdue` of the domain, as a condition. */
export function isTriageOverdue(now: Date): Sql {
  return sql`(${IS_TO_REVIEW} AND t.created_at <= ${new Date(now.getTime() - TRIAGE_WITHIN_MS)}::timestamptz)`;
}

/** Due times that sort: what is not due at all comes last. */
export const DUE = sql`coalesce(t.due_at, 'infinity'::timestamptz)`;

const isMine = ({ accountId }: Asker, column: "requester_id" | "assignee_id") =>
  sql`t.${constant(column)} = ${accountId}::uuid`;

/** What each ready-made question of the desk asks of the ticket `t`. */
export const TICKET_VIEW_CONDITIONS = {
  all_active: () => IS_ACTIVE,
  to_review: () => IS_TO_REVIEW,
  triage_overdue: ({ now }: Asker) => isTriageOverdue(now),
  mine: (asker: Asker) => sql`${isMine(asker, "assignee_id")} AND ${IS_ACTIVE}`,
  unassigned: () => sql`t.assignee_id IS NULL AND t.approved_at IS NOT NULL AND ${IS_ACTIVE}`,
  due_soon: ({ now }: Asker) =>
    sql`${IS_ACTIVE} AND ${DUE} > ${now}::timestamptz AND ${DUE} <= ${new Date(now.getTime() + DUE_SOON_MS)}::timestamptz`,
  breached: ({ now }: Asker) => sql`${IS_ACTIVE} AND ${DUE} <= ${now}::timestamptz`,
  on_hold: () => sql`t.status = 'On Hold'`,
  waiting_for_requester: () => sql`t.status = 'Pending'`,
  my_active: (asker: Asker) => sql`${isMine(asker, "requester_id")} AND ${IS_ACTIVE}`,
  my_waiting: (asker: Asker) => sql`${isMine(asker, "requester_id")} AND t.status IN ('Pending', 'Resolved')`,
  my_past: (asker: Asker) => sql`${isMine(asker, "requester_id")} AND ${IS_PAST}`,
} satisfies Record<string, (asker: Asker) => Sql>;

export type TicketViewName = keyof typeof TICKET_VIEW_CONDITIONS;
