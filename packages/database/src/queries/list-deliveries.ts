import { isoTime, nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, sql } from "../sql/sql.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";

export type DeliveryRow = {
  id: string;
  eventType: string;
  /** Words for the reader: a person's name, an address on the net. */
  target: string;
  handler: string;
  ticketNumber: string | null;
  eventSeq: number;
  status: "waiting" | "sending" | "delivered" | "given_up";
  attempts: number;
  nextAttemptAt: string | null;
  deliveredAt: string | null;
  lastError: string | null;
  createdAt: string;
};

export type DeliveryQuestion = {
  organizationId: string;
  id?: string;
  status?: DeliveryRow["status"];
  endpointId?: string;
  handler?: string;
  /** Where the page before ended: values of a cursor of `DELIVERY_ORDER`. */
  after: readonly CursorValue[] | null;
  limit: number;
};

export const DELIVERY_ORDER = "deliveries";

const PLACE = sql`(extract(epoch FROM d.created_at) * 1000)::bigint`;

/** A page of what was sent to whom, the newest first, each with the cursor of what follows it. */
export async function listDeliveries(
  source: Source,
  { organizationId, id, status, endpointId, handler, after, limit }: DeliveryQuestion,
): Promise<(DeliveryRow & { cursor: string })[]> {
  const conditions = [
    sql`d.organization_id = ${organizationId}::uuid`,
    ...(id ? [sql`d.id = ${id}::uuid`] : []),
    ...(status ? [sql`d.status = ${status}::delivery_status`] : []),
    ...(endpointId ? [sql`d.endpoint_id = ${endpointId}::uuid`] : []),
    ...(handler ? [sql`d.handler = ${handler}`] : []),
    ...(after ? [sql`(d.created_at, d.id) < (to_timestamp(${after[0]}::bigint / 1000.0), ${after[1]}::uuid)`] : []),
  ];
  return rowsOf<DeliveryRow & { cursor: string }>(
    source,
    sql`SELECT d.id, e.type AS "eventType", d.handler, t.number AS "ticketNumber", d.event_seq AS "eventSeq",
        coalesce(p.url, CASE WHEN a.id IS NOT NULL THEN ${nameOf("a")} END, 'somebody who is gone') AS target,
        d.status::text AS status, d.attempts, d.last_error AS "lastError",
        CASE WHEN d.status IN ('waiting', 'sending') THEN ${isoTime("d.next_attempt_at")} END AS "nextAttemptAt",
        ${isoTime("d.delivered_at")} AS "deliveredAt", ${isoTime("d.created_at")} AS "createdAt",
        ${encodeCursor(DELIVERY_ORDER, [PLACE, sql`d.id`])} AS cursor
      FROM delivery d
        JOIN outbox_event e ON e.organization_id = d.organization_id AND e.id = d.event_id
        LEFT JOIN ticket t ON e.subject_kind = 'ticket' AND t.organization_id = d.organization_id AND t.id = d.subject_id
        LEFT JOIN endpoint p ON p.organization_id = d.organization_id AND p.id = d.endpoint_id
        LEFT JOIN account a ON a.organization_id = d.organization_id AND d.target = 'mail:' || a.id
      WHERE ${allOf(conditions)}
      ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit}`,
  );
}
