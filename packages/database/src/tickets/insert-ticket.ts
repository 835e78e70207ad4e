import type { Actor, TicketState } from "@smartsupport/domain";
import { newId } from "../ids.ts";
import { actorColumns } from "../outbox.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

export type NewTicket = {
  /** From `newTicket` of the domain: nothing else says in which status a ticket begins. */
  state: TicketState;
  subject: string;
  description: string;
  categoryId: string;
  subCategoryId: string | null;
  fields: Record<string, unknown>;
  /** `2026-11-21` */
  scheduledDate: string | null;
};

/**
 * Files a ticket: its number from the organization's counter, its row, the first line of its story and its event, in one
 * statement. So it is whole by itself, from the pool, and inside a transaction when there is more to write. Numbers never
 * repeat; one that was rolled back is given again. The counter's row stays locked until the statement's transaction ends:
 * from the pool that is at once, and filing is what comes in bursts.
 */
export async function insertTicket(
  source: Source,
  ticket: NewTicket,
  actor: Actor,
): Promise<{ id: string; number: string }> {
  const { state } = ticket;
  const id = newId();
  const { actorKind, actorId } = actorColumns(actor);
  const at = state.createdAt;
  const [row] = await rowsOf<{ number: string }>(
    source,
    sql`
    WITH counted AS (
      UPDATE ticket_counter k SET value = value + 1 FROM organization o
      WHERE k.organization_id = ${state.organizationId}::uuid AND o.id = k.organization_id
      RETURNING o.ticket_prefix || CASE WHEN k.value < 10000 THEN lpad(k.value::text, 4, '0') ELSE k.value::text END AS number
    ), filed AS (
      INSERT INTO ticket (id, organization_id, number, subject, description, category_id, sub_category_id, fields,
        scheduled_date, status, department_id, requester_id, version, event_seq, created_at, updated_at)
      SELECT ${id}::uuid, ${state.organizationId}::uuid, number, ${ticket.subject}, ${ticket.description},
        ${ticket.categoryId}::uuid, ${ticket.subCategoryId}::uuid, ${JSON.stringify(ticket.fields)}::jsonb,
        ${ticket.scheduledDate}::date, ${state.status}::ticket_status, ${state.departmentId}::uuid,
        ${state.requesterId}::uuid, 1, 1, ${at}::timestamptz, ${at}::timestamptz
      FROM counted RETURNING number
    ), told AS (
      INSERT INTO history_entry (id, organization_id, ticket_id, actor_kind, actor_id, action, changes, created_at)
      SELECT ${newId()}::uuid, ${state.organizationId}::uuid, ${id}::uuid, ${actorKind}::actor_kind, ${actorId}::uuid,
        'create', jsonb_build_object('status', jsonb_build_object('from', NULL, 'to', ${state.status}::text)), ${at}::timestamptz
      FROM filed
    ), happened AS (
      INSERT INTO outbox_event (id, organization_id, type, subject_kind, subject_id, event_seq, actor_kind, actor_id,
        payload, occurred_at)
      SELECT ${newId()}::uuid, ${state.organizationId}::uuid, 'ticket.created', 'ticket', ${id}::uuid, 1,
        ${actorKind}::actor_kind, ${actorId}::uuid,
        jsonb_build_object('number', number, 'version', 1, 'action', 'create', 'from', NULL, 'to', ${state.status}::text,
          'commentId', NULL, 'noteId', NULL, 'assigneeId', NULL),
        ${at}::timestamptz
      FROM filed
    )
    SELECT number FROM filed`,
  );
  if (!row) throw new Error("The organization has no counter for its tickets.");
  return { id, number: row.number };
}
