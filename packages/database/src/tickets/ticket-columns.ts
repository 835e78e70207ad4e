import type { TicketState } from "@smartsupport/domain";
import { type Sql, sql } from "../sql/sql.ts";

/** A ticket's own row: the state that the rules judge, and what commands need besides. */
export type TicketRecord = TicketState & {
  id: string;
  number: string;
  subject: string;
  description: string;
  categoryId: string;
  subCategoryId: string | null;
  fields: Record<string, unknown>;
  /** `2026-11-21` */
  scheduledDate: string | null;
  tags: string[];
  version: number;
  eventSeq: number;
  rejectionReason: string | null;
  withdrawnReason: string | null;
  firstRespondedAt: Date | null;
  rating: number | null;
  ratingComment: string | null;
  /** Whether the merge made the requester a watcher of the other ticket. */
  mergeAddedWatcher: boolean;
  dueAt: Date | null;
  updatedAt: Date;
};

/** The columns of `TicketRecord`, of the ticket `t`, as one person stands to it (null: nobody watches). */
export function ticketColumns(accountId: string | null): Sql {
  return sql`
    t.id, t.organization_id AS "organizationId", t.number, t.subject, t.description, t.category_id AS "categoryId",
    t.sub_category_id AS "subCategoryId", t.fields, t.scheduled_date::text AS "scheduledDate", t.tags, t.version,
    t.event_seq AS "eventSeq", t.requester_id AS "requesterId", t.status::text, t.priority::text,
    t.department_id AS "departmentId", t.assignee_id AS "assigneeId", t.created_at AS "createdAt",
    t.approved_at AS "approvedAt", t.return_to::text AS "returnTo", t.hold_reason::text AS "holdReason",
    t.resume_at AS "resumeAt", t.rejected_at AS "rejectedAt", t.status_before_reject::text AS "statusBeforeReject",
    t.resolved_at AS "resolvedAt", t.resolved_by_integration_id AS "resolvedByIntegrationId",
    t.closed_at AS "closedAt", t.closed_by::text AS "closedBy", t.reopen_count AS "reopenCount",
    t.merged_into_id AS "mergedIntoId", t.merged_at AS "mergedAt", t.status_before_merge::text AS "statusBeforeMerge",
    t.merge_added_watcher AS "mergeAddedWatcher",
    t.rejection_reason AS "rejectionReason", t.withdrawn_reason AS "withdrawnReason",
    t.first_responded_at AS "firstRespondedAt", t.rating::int, t.rating_comment AS "ratingComment", t.due_at AS "dueAt",
    t.updated_at AS "updatedAt",
    EXISTS (SELECT FROM ticket_watcher w WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id
      AND w.account_id = ${accountId}::uuid) AS "isWatchedByActor"`;
}
