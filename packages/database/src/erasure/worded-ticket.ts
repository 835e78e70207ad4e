import { type Sql, sql } from "../sql/sql.ts";
import type { TraceOf } from "./trace-of.ts";

/** They filed it, perhaps for somebody else, or split it off: its subject is theirs. */
export const isFiledBy = (ticketId: Sql, { organizationId, accountId }: TraceOf): Sql => sql`EXISTS (
  SELECT FROM history_entry filed WHERE filed.organization_id = ${organizationId}::uuid AND filed.ticket_id = ${ticketId}
    AND filed.action = 'create' AND filed.actor_id = ${accountId}::uuid)`;

/**
 * It was split off a comment of theirs: its description is what the comment says, or was so until somebody edited it. Once the
 * comment is erased, so is the description, and the two are still alike.
 */
const isSplitOffTheirs = (ticketId: Sql, { organizationId, accountId }: TraceOf): Sql => sql`EXISTS (
  SELECT FROM ticket_link l
    JOIN ticket split ON split.organization_id = l.organization_id AND split.id = l.from_ticket_id
    JOIN comment said ON said.organization_id = l.organization_id AND said.ticket_id = l.to_ticket_id
   WHERE l.organization_id = ${organizationId}::uuid AND l.from_ticket_id = ${ticketId} AND l.kind = 'split_from'
     AND said.account_id = ${accountId}::uuid AND (said.body = split.description OR EXISTS (
       SELECT FROM history_entry edited WHERE edited.organization_id = l.organization_id
         AND edited.ticket_id = l.from_ticket_id AND edited.changes -> 'description' ->> 'from' = said.body)))`;

const isSplit = (ticketId: Sql, { organizationId }: TraceOf): Sql => sql`EXISTS (
  SELECT FROM ticket_link l WHERE l.organization_id = ${organizationId}::uuid AND l.from_ticket_id = ${ticketId}
    AND l.kind = 'split_from')`;

/** Its description is theirs. Whoever splits a ticket off chooses the subject alone. */
export const isDescribedBy = (ticketId: Sql, person: TraceOf): Sql => sql`(${isSplitOffTheirs(ticketId, person)}
  OR (${isFiledBy(ticketId, person)} AND NOT ${isSplit(ticketId, person)}))`;

/** It is their own, or holds words of theirs whoever asked for it. */
export const isWordedBy = (ticketId: Sql, person: TraceOf): Sql => sql`(EXISTS (
  SELECT FROM ticket o WHERE o.organization_id = ${person.organizationId}::uuid AND o.id = ${ticketId}
    AND o.requester_id = ${person.accountId}::uuid)
  OR ${isFiledBy(ticketId, person)} OR ${isSplitOffTheirs(ticketId, person)})`;
