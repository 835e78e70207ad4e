import { type Priority, plainMentions, type Status } from "@smartsupport/domain";
import type { Database } from "../client.ts";

/** A ticket as it stands now, with all that outsiders and mails are told of it and of one of its events. Nothing of a note. */
export type TicketOfEvent = {
  id: string;
  number: string;
  subject: string;
  description: string;
  status: Status;
  priority: Priority | null;
  category: string;
  subCategory: string | null;
  department: string | null;
  assignee: string | null;
  /** A calendar date, `2026-11-21`. */
  scheduledDate: string | null;
  createdAt: Date;
  updatedAt: Date;
  firstRespondedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  rejectionReason: string | null;
  rating: number | null;
  /** What it was merged into, and whether its requester may know of that ticket. */
  mergedInto: { number: string; isSeenByRequester: boolean } | null;
  requester: {
    id: string;
    firstName: string;
    lastName: string;
    middleName: string | null;
    suffix: string | null;
    email: string;
    companyId: string | null;
    department: string | null;
  };
  /** Of the ticket and of its public comments, oldest first. `createdAt` is ISO 8601. */
  files: { id: string; fileName: string; mediaType: string; sizeBytes: number; createdAt: string }[];
  /** The name of whoever did it; null for the desk itself. */
  author: string | null;
  /** The public words that came with the event. */
  words: string | null;
};

const READ = `
  SELECT t.id, t.number, t.subject, t.description, t.status, t.priority, c.name AS category, s.name AS "subCategory",
         d.name AS department, a.first_name || ' ' || a.last_name AS assignee, t.scheduled_date::text AS "scheduledDate",
         t.created_at AS "createdAt", t.updated_at AS "updatedAt", t.first_responded_at AS "firstRespondedAt",
         t.resolved_at AS "resolvedAt", t.closed_at AS "closedAt", t.rejection_reason AS "rejectionReason", t.rating,
         jsonb_build_object('id', r.id, 'firstName', r.first_name, 'lastName', r.last_name, 'middleName', r.middle_name,
           'suffix', r.suffix, 'email', r.email, 'companyId', r.company_id, 'department', rd.name) AS requester,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
                   'sizeBytes', f.size_bytes, 'createdAt', to_char(f.created_at AT TIME ZONE 'UTC',
                   'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY f.created_at, f.id), '[]')
            FROM attachment f
           WHERE f.organization_id = t.organization_id AND f.deleted_at IS NULL AND f.note_id IS NULL
             AND (f.ticket_id = t.id OR f.comment_id IN (
               SELECT id FROM comment WHERE organization_id = t.organization_id AND ticket_id = t.id))) AS files,
         CASE e.actor_kind
           WHEN 'person' THEN (SELECT first_name || ' ' || last_name FROM account
                                WHERE organization_id = e.organization_id AND id = e.actor_id)
           WHEN 'key' THEN (SELECT name FROM integration WHERE organization_id = e.organization_id AND id = e.actor_id)
         END AS author,
         (SELECT jsonb_build_object('number', m.number, 'isSeenByRequester', m.requester_id = t.requester_id OR EXISTS (
              SELECT FROM ticket_watcher w WHERE w.organization_id = m.organization_id AND w.ticket_id = m.id
                AND w.account_id = t.requester_id))
            FROM ticket m WHERE m.organization_id = t.organization_id AND m.id = t.merged_into_id) AS "mergedInto",
         (SELECT body FROM comment WHERE organization_id = t.organization_id AND ticket_id = t.id
             AND id = (e.payload ->> 'commentId')::uuid) AS words
    FROM outbox_event e
    JOIN ticket t ON t.organization_id = e.organization_id AND t.id = e.subject_id
    JOIN category c ON c.id = t.category_id
    JOIN account r ON r.id = t.requester_id
    LEFT JOIN department rd ON rd.id = r.department_id
    LEFT JOIN sub_category s ON s.id = t.sub_category_id
    LEFT JOIN department d ON d.id = t.department_id
    LEFT JOIN account a ON a.id = t.assignee_id
   WHERE e.id = $1 AND e.subject_kind = 'ticket'`;

/** The ticket of an event in one statement; null when it is gone. */
export async function readTicketOfEvent(database: Database, eventId: string): Promise<TicketOfEvent | null> {
  const [row] = (await database.pool.query<TicketOfEvent>(READ, [eventId])).rows;
  return row ? { ...row, words: row.words && plainMentions(row.words) } : null;
}
