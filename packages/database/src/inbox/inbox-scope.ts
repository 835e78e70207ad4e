import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { noSql, type Sql, sql } from "../sql/sql.ts";

/** Whose inbox, as they stand to the desk now. */
export type InboxReader = { organizationId: string; accountId: string; visibility: Visibility; isStaff: boolean };

/**
 * What somebody's inbox holds, as a piece that follows FROM and a condition: of tickets that they may still see, and of notes
 * only while they are staff. A ticket that somebody reviewed needs no review.
 */
export const INBOX = sql`notification n
  JOIN ticket t ON t.organization_id = n.organization_id AND t.id = n.ticket_id
  JOIN outbox_event e ON e.organization_id = n.organization_id AND e.id = n.event_id`;

export function inboxOf({ organizationId, accountId, visibility, isStaff }: InboxReader): Sql {
  return sql`n.organization_id = ${organizationId}::uuid AND n.account_id = ${accountId}::uuid
    AND ${ticketScope(visibility)} AND (n.kind <> 'review' OR t.status = 'New')
    ${isStaff ? noSql : sql`AND e.payload ->> 'noteId' IS NULL`}`;
}
