import type { Database } from "../client.ts";
import { DUE, ITS_TURN, NOT_PAUSED } from "./lane.ts";

/** A doorbell to be rung: `ring` makes its id new, `delayMs` says when. */
export type Bell = { deliveryId: string; ring: number; delayMs: number };

/** A bell that rang this long ago, without the row having moved, is taken for lost. */
const LOST_AFTER = "interval '60 seconds'";

const RING = `
  UPDATE delivery d SET ring = d.ring + 1, rung_at = greatest(now(), d.next_attempt_at)
    FROM picked WHERE d.id = picked.id
  RETURNING d.id AS "deliveryId", d.ring,
            greatest(0, ceil(extract(epoch FROM d.next_attempt_at - now()) * 1000))::int AS "delayMs"`;

const OF_SUBJECTS = `
  WITH picked AS (
    SELECT d.id FROM delivery d
     WHERE d.subject_id = ANY($1::uuid[]) AND d.status = 'waiting' AND ${NOT_PAUSED} AND ${ITS_TURN}
       FOR UPDATE OF d SKIP LOCKED)
  ${RING}`;

/** Counts up the bells of the deliveries of these subjects whose turn it is: to be rung after their events were fanned out. */
export async function takeBellsOfSubjects(database: Database, subjectIds: readonly string[]): Promise<Bell[]> {
  if (subjectIds.length === 0) return [];
  return (await database.pool.query<Bell>(OF_SUBJECTS, [subjectIds])).rows;
}

const OF_LANE = `
  WITH picked AS (
    SELECT d.id FROM delivery d
     WHERE d.target = $1 AND d.subject_id = $2 AND d.status = 'waiting'
     ORDER BY d.event_seq LIMIT 1
       FOR UPDATE OF d SKIP LOCKED)
  ${RING}`;

/** Counts up the bell of the first delivery that waits in a lane: to be rung after an outcome. */
export async function takeBellOfLane(database: Database, target: string, subjectId: string): Promise<Bell[]> {
  return (await database.pool.query<Bell>(OF_LANE, [target, subjectId])).rows;
}

const OF_DUE = `
  WITH picked AS (
    SELECT d.id FROM delivery d
     WHERE ${DUE} AND ${NOT_PAUSED} AND ${ITS_TURN}
       AND ($2 OR d.rung_at IS NULL OR d.rung_at > now() OR d.rung_at < now() - ${LOST_AFTER}
            OR d.rung_at < CASE d.status WHEN 'sending' THEN d.claimed_until ELSE d.next_attempt_at END)
     ORDER BY d.next_attempt_at LIMIT $1
       FOR UPDATE OF d SKIP LOCKED)
  ${RING}`;

/**
 * Counts up the bells of what is due and that no bell calls any more: it became due after its bell, or the bell was lost.
 * `isQueueEmpty` says that there are no bells at all: then everything due is taken. At most `limit`, longest due first.
 */
export async function takeBellsOfDue(
  database: Database,
  { limit, isQueueEmpty }: { limit: number; isQueueEmpty: boolean },
): Promise<Bell[]> {
  return (await database.pool.query<Bell>(OF_DUE, [limit, isQueueEmpty])).rows;
}
