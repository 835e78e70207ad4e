/**
 * SQL that is true for a delivery `d` whose turn it is: every lower event of its subject is fanned out and, for the same
 * target, delivered or given up.
 */
export const ITS_TURN = `
  NOT EXISTS (
    SELECT 1 FROM delivery earlier
     WHERE earlier.target = d.target AND earlier.subject_id = d.subject_id AND earlier.event_seq < d.event_seq
       AND earlier.status IN ('waiting', 'sending'))
  AND NOT EXISTS (
    SELECT 1 FROM outbox_event own JOIN outbox_event earlier
        ON earlier.organization_id = own.organization_id AND earlier.subject_kind = own.subject_kind
       AND earlier.subject_id = own.subject_id AND earlier.event_seq < own.event_seq
     WHERE own.id = d.event_id AND earlier.fanned_out_at IS NULL)`;

/** SQL that is true for a delivery `d` that may be attempted now, or whose worker died while it was sending. */
export const DUE = `(
  (d.status = 'waiting' AND d.next_attempt_at <= now())
  OR (d.status = 'sending' AND d.claimed_until <= now()))`;

/** SQL that is true for a delivery `d` whose endpoint, if it has one, is not paused. */
export const NOT_PAUSED = `
  NOT EXISTS (SELECT 1 FROM endpoint p WHERE p.id = d.endpoint_id AND p.paused_at IS NOT NULL)`;
