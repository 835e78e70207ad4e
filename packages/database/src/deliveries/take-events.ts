import type { Listener } from "@smartsupport/domain";
import type { CommentKind } from "../queries/list-conversation.ts";
import type { Tx } from "../transaction.ts";
import type { DeliveryEvent } from "./delivery-event.ts";

/** Who may have to do with an event: read together with it, so that deciding who hears of it asks nothing more. */
export type Audience = {
  /** Null when the event is not about a ticket. */
  ticket: {
    requesterId: string;
    assigneeId: string | null;
    watcherIds: string[];
    /** Whoever asked the requester last. */
    lastAskerId: string | null;
    /** Number of the event that told outside systems of it first; null when none did. */
    openedAtSeq: number | null;
    /** Whom the words of the event speak of, and the kind of the comment that they stand in. */
    mentionedIds: string[];
    commentKind: CommentKind | null;
  } | null;
  /** Whom the event of a ticket may concern, by account, with what they chose. Nobody who was deactivated. */
  listeners: Record<string, Listener>;
  /** Active endpoints of the organization that subscribed to this type of event. */
  endpointIds: string[];
  /** Active admins of the organization; empty unless the event is about its keys. */
  adminIds: string[];
};

export type TakenEvent = DeliveryEvent & { audience: Audience };

/** Takes up to `limit` events that wait and that nobody else has taken, oldest first, for the rest of the transaction. */
export async function takeEvents(tx: Tx, limit: number, except: readonly string[]): Promise<TakenEvent[]> {
  const rows = await tx.$queryRaw<TakenEvent[]>`
    SELECT e.id, e.organization_id AS "organizationId", e.type, e.subject_kind AS "subjectKind",
           e.subject_id AS "subjectId", e.event_seq AS "eventSeq", e.actor_kind AS "actorKind", e.actor_id AS "actorId",
           e.payload, e.occurred_at AS "occurredAt",
           jsonb_build_object(
             'ticket', CASE WHEN t.id IS NOT NULL THEN jsonb_build_object(
               'requesterId', t.requester_id,
               'assigneeId', t.assignee_id,
               'watcherIds', (SELECT coalesce(jsonb_agg(w.account_id ORDER BY w.created_at, w.account_id), '[]')
                                FROM ticket_watcher w WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id),
               'lastAskerId', asker.account_id,
               'mentionedIds', (SELECT coalesce(jsonb_agg(m.account_id ORDER BY m.account_id), '[]') FROM mention m
                                 WHERE m.organization_id = t.organization_id
                                   AND (m.comment_id = (e.payload ->> 'commentId')::uuid OR m.note_id = (e.payload ->> 'noteId')::uuid)),
               'commentKind', (SELECT c.kind FROM comment c WHERE c.organization_id = t.organization_id
                                  AND c.id = (e.payload ->> 'commentId')::uuid),
               'openedAtSeq', (SELECT min(o.event_seq) FROM outbox_event o
                                WHERE o.organization_id = t.organization_id AND o.subject_kind = 'ticket'
                                  AND o.subject_id = t.id AND o.type = 'ticket.opened')) END,
             'listeners', (SELECT coalesce(jsonb_object_agg(p.id, jsonb_build_object(
                 'isStaff', p.role <> 'employee',
                 'isMuted', EXISTS (SELECT FROM ticket_mute u WHERE u.organization_id = t.organization_id
                                       AND u.ticket_id = t.id AND u.account_id = p.id),
                 'mail', (SELECT coalesce(jsonb_object_agg(o.kind, o.mail), '{}') FROM notification_choice o
                           WHERE o.organization_id = p.organization_id AND o.account_id = p.id))), '{}')
               FROM (SELECT unnest(ARRAY[t.requester_id, t.assignee_id, asker.account_id,
                         (e.payload ->> 'assigneeId')::uuid, (e.payload ->> 'mentionedId')::uuid]) AS id
                      UNION SELECT w.account_id FROM ticket_watcher w
                             WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id
                      UNION SELECT o.account_id FROM notification_choice o
                             WHERE e.type = 'ticket.created' AND o.organization_id = e.organization_id
                               AND o.kind = 'review' AND o.mail <> 'never') AS concerned
               JOIN account p ON p.organization_id = t.organization_id AND p.id = concerned.id
              WHERE p.status <> 'deactivated'),
             'endpointIds', (SELECT coalesce(jsonb_agg(p.id ORDER BY p.id), '[]')
                               FROM endpoint p JOIN integration i ON i.id = p.integration_id
                              WHERE p.organization_id = e.organization_id AND p.is_active AND i.is_active
                                AND e.type = ANY (p.events)),
             'adminIds', (SELECT coalesce(jsonb_agg(a.id ORDER BY a.id), '[]') FROM account a
                           WHERE e.subject_kind = 'api_key' AND a.organization_id = e.organization_id
                             AND a.role = 'admin' AND a.status = 'active')) AS audience
      FROM outbox_event e
      LEFT JOIN ticket t ON e.subject_kind = 'ticket' AND t.organization_id = e.organization_id AND t.id = e.subject_id
      LEFT JOIN LATERAL (SELECT c.account_id FROM comment c
                          WHERE c.organization_id = t.organization_id AND c.ticket_id = t.id AND c.kind = 'question'
                          ORDER BY c.created_at DESC LIMIT 1) AS asker ON true
     WHERE e.fanned_out_at IS NULL AND e.id <> ALL (${[...except]}::uuid[])
     ORDER BY e.id LIMIT ${limit}
       FOR UPDATE OF e SKIP LOCKED`;
  return rows;
}
