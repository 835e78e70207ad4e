import type { Database } from "../client.ts";
import type { DeliveryEvent } from "./delivery-event.ts";
import { DUE, ITS_TURN, NOT_PAUSED } from "./lane.ts";

/** A delivery that this process, and no other, may attempt until its lease ends. */
export type ClaimedDelivery = {
  id: string;
  organizationId: string;
  target: string;
  handler: string;
  endpointId: string | null;
  /** 1 on the first attempt. Also the fence: an outcome counts only while the row stands at this attempt. */
  attempt: number;
  event: DeliveryEvent;
};

const CLAIM = `
  UPDATE delivery d
     SET status = 'sending', attempts = d.attempts + 1,
         claimed_until = now() + make_interval(secs => $2 / 1000.0)
    FROM outbox_event e
   WHERE d.id = $1 AND e.id = d.event_id AND ${DUE} AND ${NOT_PAUSED} AND ${ITS_TURN}
  RETURNING d.id, d.organization_id AS "organizationId", d.target, d.handler, d.endpoint_id AS "endpointId",
            d.attempts AS attempt,
            jsonb_build_object('id', e.id, 'organizationId', e.organization_id, 'type', e.type,
              'subjectKind', e.subject_kind, 'subjectId', e.subject_id, 'eventSeq', e.event_seq,
              'actorKind', e.actor_kind, 'actorId', e.actor_id, 'payload', e.payload) AS event,
            e.occurred_at AS "occurredAt"`;

type Row = Omit<ClaimedDelivery, "event"> & { event: Omit<DeliveryEvent, "occurredAt">; occurredAt: Date };

/**
 * Claims a delivery for `leaseMs` if it is due and its turn; of two claims at once one wins. Null otherwise: a doorbell that
 * rings too early, too late or twice does nothing.
 */
export async function claimDelivery(database: Database, id: string, leaseMs: number): Promise<ClaimedDelivery | null> {
  const { rows } = await database.pool.query<Row>(CLAIM, [id, leaseMs]);
  const row = rows[0];
  if (row === undefined) return null;
  const { occurredAt, event, ...delivery } = row;
  return { ...delivery, event: { ...event, occurredAt } };
}
