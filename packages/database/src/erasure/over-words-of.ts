import { type Sql, sql } from "../sql/sql.ts";
import type { TraceOf } from "./trace-of.ts";

/** Of a line `x` of a ticket's history, the fields in which it wrote over words that the person had put there: an array. */
export const overWordsOf = ({ accountId }: TraceOf): Sql => sql`ARRAY(
  SELECT changed.field FROM jsonb_object_keys(x.changes) AS changed (field)
   WHERE (changed.field IN ('subject', 'description') OR changed.field LIKE 'fields.%')
     AND (SELECT before.actor_id FROM history_entry before
       WHERE before.organization_id = x.organization_id AND before.ticket_id = x.ticket_id
         AND (before.created_at, before.id) < (x.created_at, x.id) AND before.changes ? changed.field
       ORDER BY before.created_at DESC, before.id DESC LIMIT 1) = ${accountId}::uuid)`;
