import { personOf } from "../sql/pieces.ts";
import { type Sql, sql } from "../sql/sql.ts";

export type ChecklistRow = { id: string; text: string; isDone: boolean };
export type TimeRow = {
  id: string;
  minutes: number;
  day: string;
  note: string;
  person: { id: string; name: string; hasPhoto: boolean };
};

/** The steps of the ticket `t` in their order, as a JSON array. */
export function checklistOf(): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('id', k.id, 'text', k.text, 'isDone', k.done_at IS NOT NULL)
      ORDER BY k.place, k.id), '[]')
    FROM checklist_item k WHERE k.organization_id = t.organization_id AND k.ticket_id = t.id)`;
}

/** The time spent on the ticket `t`, latest day first, as a JSON array. */
export function timeOf(): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('id', e.id, 'minutes', e.minutes, 'day', e.day, 'note', e.note,
      'person', ${personOf("ea")}) ORDER BY e.day DESC, e.id DESC), '[]')
    FROM time_entry e JOIN account ea ON ea.id = e.account_id
    WHERE e.organization_id = t.organization_id AND e.ticket_id = t.id)`;
}
