import { isoTime, nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, limitOf, type Sql, sql } from "../sql/sql.ts";
import { AUDIT_SUBJECT } from "./audit-subject.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";

/** An audit entry with the names that people and things have now. */
export type AuditRow = {
  id: string;
  at: string;
  actor: { kind: "person" | "integration" | "clock" | "desk"; id: string | null; name: string; hasPhoto: boolean };
  action: string;
  subject: { kind: string; id: string | null; name: string | null };
  data: Record<string, string | number | boolean | null | string[]>;
  address: string;
  requestId: string;
  seal: number | null;
};

export type AuditWord = {
  text: string;
  /** What stands in the log for it, if it names a person. */
  digest: string | null;
};

export type AuditQuestion = {
  organizationId: string;
  actorId?: string;
  actions?: readonly string[];
  subjectId?: string;
  /** Days in the organization's zone, both included. */
  from?: string;
  to?: string;
  /** Each must occur in a name, the address or the request's id. */
  words: readonly AuditWord[];
  /** Where the page before ended: values of a cursor of `AUDIT_ORDER`. */
  after: readonly CursorValue[] | null;
  limit: number;
};

export const AUDIT_ORDER = "audit";

const PLACE = sql`(extract(epoch FROM e.at) * 1000)::bigint`;
const ACTOR = sql`CASE
    WHEN a.id IS NOT NULL THEN ${nameOf("a")}
    WHEN i.id IS NOT NULL THEN i.name
    WHEN e.actor_kind = 'person' THEN 'Somebody who is no longer here'
    WHEN e.actor_kind = 'key' THEN 'An outside system that is no longer here'
    WHEN e.actor_kind = 'clock' THEN 'The clock'
    ELSE 'The desk' END`;

/** A page of an organization's audit log, the newest first, each entry with the cursor of what follows it. */
export async function listAudit(
  source: Source,
  { organizationId, actorId, actions, subjectId, from, to, words, after, limit }: AuditQuestion,
): Promise<(AuditRow & { cursor: string })[]> {
  const conditions = [
    sql`e.organization_id = ${organizationId}::uuid`,
    ...(actorId ? [sql`e.actor_id = ${actorId}::uuid`] : []),
    ...(actions ? [sql`e.action = ANY(${[...actions]}::text[])`] : []),
    ...(subjectId ? [sql`e.subject_id = ${subjectId}::uuid`] : []),
    ...(from ? [sql`e.at >= (${from}::date::timestamp AT TIME ZONE o.time_zone)`] : []),
    ...(to ? [sql`e.at < ((${to}::date + 1)::timestamp AT TIME ZONE o.time_zone)`] : []),
    ...words.map(matches),
    ...(after ? [sql`(e.at, e.id) < (to_timestamp(${after[0]}::bigint / 1000.0), ${after[1]}::uuid)`] : []),
  ];
  return rowsOf<AuditRow & { cursor: string }>(
    source,
    sql`SELECT e.id, ${isoTime("e.at")} AS at, json_build_object(
          'kind', CASE e.actor_kind WHEN 'key' THEN 'integration' WHEN 'system' THEN 'desk' ELSE e.actor_kind::text END,
          'id', e.actor_id, 'name', ${ACTOR}, 'hasPhoto', a.photo_key IS NOT NULL) AS actor,
        e.action, json_build_object('kind', e.subject_kind, 'id', e.subject_id, 'name', ${AUDIT_SUBJECT}) AS subject,
        e.data, e.address, e.request_id AS "requestId", s.seq AS seal,
        ${encodeCursor(AUDIT_ORDER, [PLACE, sql`e.id`])} AS cursor
      FROM audit_entry e
        JOIN organization o ON o.id = e.organization_id
        LEFT JOIN account a ON e.actor_kind = 'person' AND a.organization_id = e.organization_id AND a.id = e.actor_id
        LEFT JOIN integration i ON e.actor_kind = 'key' AND i.organization_id = e.organization_id AND i.id = e.actor_id
        LEFT JOIN audit_seal s ON s.organization_id = e.organization_id AND s.entry_id = e.id
      WHERE ${allOf(conditions)}
      ORDER BY e.at DESC, e.id DESC ${limitOf(limit)}`,
    { isPrepared: words.length === 0 },
  );
}

/** What people type is text, not a pattern. */
function matches({ text, digest }: AuditWord): Sql {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const hidden = digest === null ? sql`false` : sql`e.data ->> 'emailDigest' = ${digest}::text`;
  return sql`(${ACTOR} ILIKE ${pattern} OR a.email ILIKE ${pattern} OR ${AUDIT_SUBJECT} ILIKE ${pattern}
    OR e.address ILIKE ${pattern} OR e.request_id ILIKE ${pattern} OR e.data ->> 'ticket' ILIKE ${pattern}
    OR e.data ->> 'target' ILIKE ${pattern} OR ${hidden})`;
}
