import { authorOf, isoTime, nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, limitOf, noSql, type Sql, sql } from "../sql/sql.ts";
import { type AttachmentRow, attachmentsOf } from "./attachments-of.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";

export type AuthorRow = {
  kind: "person" | "integration" | "desk";
  id: string | null;
  name: string;
  hasPhoto: boolean;
  isStaff: boolean;
};

export type CommentKind =
  | "comment"
  | "question"
  | "answer"
  | "resolution"
  | "rejection"
  | "withdrawal"
  | "reopening"
  | "closing"
  | "hold";

export type NoteRow = {
  id: string;
  author: AuthorRow;
  body: string;
  attachments: AttachmentRow[];
  createdAt: string;
  /** Whom the words speak of, by the names they have now; null for nobody. */
  mentions: { id: string; name: string }[] | null;
};
export type CommentRow = NoteRow & { kind: CommentKind };

/** Of which ticket, and which part of it. The caller has made sure that the actor may read it. */
export type ConversationQuery = {
  organizationId: string;
  ticketId: string;
  after?: readonly CursorValue[];
  limit: number;
  /** Only this one. */
  id?: string;
};

export type ConversationPage<Row> = { items: Row[]; nextCursor: string | null };

/** A page of public comments, oldest first. */
export function listComments(source: Source, query: ConversationQuery): Promise<ConversationPage<CommentRow>> {
  return page(source, "comment", query);
}

/** A page of internal notes, oldest first. For staff only: the caller has asked the policy. */
export function listNotes(source: Source, query: ConversationQuery): Promise<ConversationPage<NoteRow>> {
  return page(source, "note", query);
}

async function page<Row>(
  source: Source,
  table: "comment" | "note",
  { organizationId, ticketId, after, limit, id }: ConversationQuery,
): Promise<ConversationPage<Row>> {
  const [row] = await rowsOf<{ page: ConversationPage<Row> }>(
    source,
    sql`
    WITH found AS (
      SELECT t.* FROM ${constant(table)} t
      WHERE t.organization_id = ${organizationId}::uuid AND t.ticket_id = ${ticketId}::uuid
        ${id ? sql`AND t.id = ${id}::uuid` : noSql} ${after ? sql`AND ${afterMoment(after)}` : noSql}
      ORDER BY t.created_at, t.id ${limitOf(limit + 1)}
    ), page AS (
      SELECT found.*, row_number() OVER (ORDER BY created_at, id) AS place, count(*) OVER () AS found_count FROM found
    )
    SELECT json_build_object(
      'items', coalesce(json_agg(${itemOf(table)} ORDER BY t.place) FILTER (WHERE t.place <= ${limit}), '[]'),
      'nextCursor', max(${encodeCursor(table, [momentOf("t.created_at"), sql`t.id`])})
        FILTER (WHERE t.place = ${limit} AND t.found_count > ${limit})) AS page
    FROM page t
    LEFT JOIN account au ON au.id = t.account_id
    LEFT JOIN integration ig ON ig.id = t.integration_id`,
  );
  return row?.page ?? { items: [], nextCursor: null };
}

/** A comment or note `t` with its author joined as `au` and `ig`. */
export function itemOf(table: "comment" | "note"): Sql {
  return sql`json_build_object('id', t.id, ${table === "comment" ? sql`'kind', t.kind,` : noSql}
    'author', ${authorOf("au", "ig")}, 'body', t.body,
    'attachments', ${attachmentsOf(`${table}_id`, "t.id")}, 'createdAt', ${isoTime("t.created_at")},
    'mentions', ${mentionsOf(table)})`;
}

/** Asked only where the words hold any. */
function mentionsOf(table: "comment" | "note"): Sql {
  return sql`CASE WHEN t.body LIKE '%](mention:%' THEN (
    SELECT json_agg(json_build_object('id', p.id, 'name', ${nameOf("p")})) FROM mention m
      JOIN account p ON p.organization_id = m.organization_id AND p.id = m.account_id
     WHERE m.organization_id = t.organization_id AND m.${constant(`${table}_id`)} = t.id) END`;
}

/** A moment as a cursor carries it, in milliseconds. */
export function momentOf(column: string): Sql {
  return sql`round(extract(epoch FROM ${constant(column)}) * 1000)`;
}

function afterMoment([at, id]: readonly CursorValue[]): Sql {
  return sql`(t.created_at, t.id) > (${new Date(Number(at))}::timestamptz, ${id}::uuid)`;
}
