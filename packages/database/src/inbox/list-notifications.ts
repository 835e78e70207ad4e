import type { EventType, NoticeKind, Status } from "@smartsupport/domain";
import { type CursorValue, encodeCursor } from "../queries/cursor.ts";
import { authorOf, isoTime } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { noSql, sql } from "../sql/sql.ts";
import { INBOX, type InboxReader, inboxOf } from "./inbox-scope.ts";

export type NotificationRow = {
  id: string;
  kind: NoticeKind;
  what: EventType;
  author: {
    kind: "person" | "integration" | "desk";
    id: string | null;
    name: string;
    hasPhoto: boolean;
    isStaff: boolean;
  };
  at: string;
  isRead: boolean;
  /** The words that came with it, in Markdown. */
  words: string | null;
};

/** All that somebody was told of one ticket: the newest lines of it. */
export type NotificationGroup = {
  number: string;
  subject: string;
  status: Status;
  isOwn: boolean;
  unread: number;
  total: number;
  items: NotificationRow[];
};

export type InboxQuestion = {
  reader: InboxReader;
  isUnreadOnly: boolean;
  /** Where the page before ended: values of a cursor of `INBOX_ORDER`. */
  after: readonly CursorValue[] | null;
  limit: number;
};

export const INBOX_ORDER = "inbox";
/** So many lines of a ticket are shown; how many there are is counted. */
const LINES = 10;
const WORDS_LENGTH = 400;

const PLACE = sql`(extract(epoch FROM g.latest) * 1000)::bigint`;

/** A page of an inbox by ticket, the newest first, each with the cursor of what follows it. */
export async function listNotifications(
  source: Source,
  { reader, isUnreadOnly, after, limit }: InboxQuestion,
): Promise<(NotificationGroup & { cursor: string })[]> {
  return rowsOf<NotificationGroup & { cursor: string }>(
    source,
    sql`WITH g AS (
      SELECT n.ticket_id, max(n.created_at) AS latest, count(*) AS total, count(*) FILTER (WHERE n.read_at IS NULL) AS unread
      FROM ${INBOX} WHERE ${inboxOf(reader)} GROUP BY n.ticket_id
    )
    SELECT k.number, k.subject, k.status, k.requester_id = ${reader.accountId}::uuid AS "isOwn",
      g.unread::int AS unread, g.total::int AS total, lines.items, ${encodeCursor(INBOX_ORDER, [PLACE, sql`g.ticket_id`])} AS cursor
    FROM g JOIN ticket k ON k.id = g.ticket_id
    CROSS JOIN LATERAL (SELECT json_agg(line.item ORDER BY line.created_at DESC, line.id DESC) AS items FROM (
      SELECT n.id, n.created_at, json_build_object('id', n.id, 'kind', n.kind, 'what', e.type, 'author', ${authorOf("a", "i")},
        'at', ${isoTime("e.occurred_at")}, 'isRead', n.read_at IS NOT NULL,
        'words', left(coalesce(c.body, o.body), ${WORDS_LENGTH}::int)) AS item
      FROM ${INBOX}
      LEFT JOIN account a ON e.actor_kind = 'person' AND a.organization_id = e.organization_id AND a.id = e.actor_id
      LEFT JOIN integration i ON e.actor_kind = 'key' AND i.organization_id = e.organization_id AND i.id = e.actor_id
      LEFT JOIN comment c ON c.organization_id = n.organization_id AND c.id = (e.payload ->> 'commentId')::uuid
      LEFT JOIN note o ON o.organization_id = n.organization_id AND o.id = (e.payload ->> 'noteId')::uuid
      WHERE ${inboxOf(reader)} AND n.ticket_id = g.ticket_id
      ORDER BY n.created_at DESC, n.id DESC LIMIT ${LINES}::int) AS line) AS lines
    WHERE true ${isUnreadOnly ? sql`AND g.unread > 0` : noSql}
      ${after ? sql`AND (g.latest, g.ticket_id) < (to_timestamp(${after[0]}::bigint / 1000.0), ${after[1]}::uuid)` : noSql}
    ORDER BY g.latest DESC, g.ticket_id DESC LIMIT ${limit}`,
  );
}
