import type { EventType, NoticeKind } from "@smartsupport/domain";
import { nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";
import { INBOX, type InboxReader, inboxOf } from "./inbox-scope.ts";

/** What a summary says of one ticket: what happened last, and how much. */
export type DigestLine = {
  number: string;
  subject: string;
  isOwn: boolean;
  total: number;
  kind: NoticeKind;
  what: EventType;
  author: string | null;
};

/** The lines of a summary, the newest first: what was not read meanwhile, as far as it may still be seen. */
export async function readDigest(source: Source, reader: InboxReader, digestEventId: string): Promise<DigestLine[]> {
  return rowsOf<DigestLine>(
    source,
    sql`SELECT DISTINCT ON (latest, number) * FROM (
      SELECT t.number, t.subject, t.requester_id = n.account_id AS "isOwn",
        count(*) OVER (PARTITION BY t.id)::int AS total, max(n.created_at) OVER (PARTITION BY t.id) AS latest,
        n.created_at, n.id, n.kind, e.type AS what,
        coalesce(nullif(${nameOf("a")}, ''), i.name) AS author
      FROM ${INBOX}
      LEFT JOIN account a ON e.actor_kind = 'person' AND a.organization_id = e.organization_id AND a.id = e.actor_id
      LEFT JOIN integration i ON e.actor_kind = 'key' AND i.organization_id = e.organization_id AND i.id = e.actor_id
      WHERE ${inboxOf(reader)} AND n.digest_event_id = ${digestEventId}::uuid AND n.read_at IS NULL
    ) AS line ORDER BY latest DESC, number, created_at DESC, id DESC`,
  );
}
