import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { authorOf, isoTime, nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, limitOf, noSql, type Sql, sql } from "../sql/sql.ts";
import { INTERNAL_FIELDS } from "../tickets/record-history.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";
import { type AuthorRow, type CommentRow, itemOf, momentOf, type NoteRow } from "./list-conversation.ts";
import { mergedInto } from "./merged-tickets.ts";

export type ChangeRow = { field: string; from: string | null; to: string | null };

export type TimelineRow =
  | { kind: "comment"; id: string; at: string; of: string | null; comment: CommentRow }
  | { kind: "note"; id: string; at: string; of: string | null; note: NoteRow }
  | {
      kind: "change";
      id: string;
      at: string;
      of: string | null;
      author: AuthorRow;
      action: string;
      changes: ChangeRow[];
      isInternal: boolean;
    }
  | { kind: "mail"; id: string; at: string; of: string | null; to: string; subject: string };

export type TimelineQuery = {
  /** What of the tickets that were merged into this one may be read. */
  visibility: Visibility;
  organizationId: string;
  ticketId: string;
  /** Whether notes, internal changes and mails are in it. The caller has asked the policy. */
  isInternalRead: boolean;
  after?: readonly CursorValue[];
  limit: number;
};

/**
 * A ticket's story, oldest first: comments, changes and, for staff, notes and mails, in one statement; ids turned into names. What
 * happened on the tickets that were merged into it stands among it, marked with their number.
 */
export async function readTimeline(
  source: Source,
  query: TimelineQuery,
): Promise<{ items: TimelineRow[]; nextCursor: string | null }> {
  const { limit, isInternalRead } = query;
  const [row] = await rowsOf<{ page: { items: TimelineRow[]; nextCursor: string | null } }>(
    source,
    sql`
    WITH RECURSIVE ${mergedInto(query)}, found AS (
      SELECT * FROM (
        ${armOf("comment", query)}
        UNION ALL ${armOf("history_entry", query)}
        ${isInternalRead ? sql`UNION ALL ${armOf("note", query)} UNION ALL ${armOf("mail", query)}` : noSql}
      ) AS arms ORDER BY at, id ${limitOf(limit + 1)}
    ), page AS (
      SELECT found.*, row_number() OVER (ORDER BY at, id) AS place, count(*) OVER () AS found_count FROM found
    )
    SELECT json_build_object(
      'items', coalesce(json_agg(CASE page.source
          WHEN 'comment' THEN (${worded("comment")})
          ${isInternalRead ? sql`WHEN 'note' THEN (${worded("note")}) WHEN 'mail' THEN (${mailed()})` : noSql}
          ELSE (${changed(query)}) END ORDER BY page.place) FILTER (WHERE page.place <= ${limit}), '[]'),
      'nextCursor', max(${encodeCursor("timeline", [momentOf("page.at"), sql`page.id`])})
        FILTER (WHERE page.place = ${limit} AND page.found_count > ${limit})) AS page
    FROM page`,
  );
  return row?.page ?? { items: [], nextCursor: null };
}

function armOf(
  table: "comment" | "note" | "history_entry" | "mail",
  { organizationId, isInternalRead, after, limit }: TimelineQuery,
): Sql {
  const mayRead = table === "history_entry" && !isInternalRead ? sql`AND NOT is_internal` : noSql;
  const isAfter = after
    ? sql`AND (created_at, id) > (${new Date(Number(after[0]))}::timestamptz, ${after[1]}::uuid)`
    : noSql;
  return sql`(SELECT ${constant(`'${table}'`)} AS source, id, created_at AS at FROM ${constant(table)}
    WHERE organization_id = ${organizationId}::uuid AND ticket_id = ANY(ARRAY(SELECT merged.id FROM merged))
      ${mayRead} ${isAfter}
    ORDER BY created_at, id ${limitOf(limit + 1)})`;
}

/** Of a line of the story: the number of the merged ticket it comes from, null for the ticket's own. */
const MERGED_NUMBER = constant("(SELECT merged.number FROM merged WHERE merged.id = t.ticket_id)");

function worded(table: "comment" | "note"): Sql {
  const kind = constant(`'${table}'`);
  return sql`SELECT json_build_object('kind', ${kind}, 'id', t.id, 'at', ${isoTime("t.created_at")}, 'of', ${MERGED_NUMBER},
      ${kind}, ${itemOf(table)})
    FROM ${constant(table)} t
    LEFT JOIN account au ON au.id = t.account_id
    LEFT JOIN integration ig ON ig.id = t.integration_id
    WHERE t.id = page.id`;
}

function changed({ isInternalRead, visibility }: TimelineQuery): Sql {
  const mayRead = isInternalRead ? sql`true` : sql`change.field <> ALL (${[...INTERNAL_FIELDS]}::text[])`;
  return sql`SELECT json_build_object('kind', 'change', 'id', t.id, 'at', ${isoTime("t.created_at")},
      'of', ${MERGED_NUMBER}, 'author', ${authorOf("au", "ig")}, 'action', t.action, 'isInternal', t.is_internal,
      'changes', (
        SELECT coalesce(json_agg(json_build_object('field', regexp_replace(change.field, 'Id$', ''),
          'from', ${inWords("from", visibility)}, 'to', ${inWords("to", visibility)}) ORDER BY change.place), '[]')
        FROM jsonb_each(t.changes) WITH ORDINALITY AS change (field, value, place) WHERE ${mayRead}))
    FROM history_entry t
    LEFT JOIN account au ON t.actor_kind = 'person' AND au.id = t.actor_id
    LEFT JOIN integration ig ON t.actor_kind = 'key' AND ig.id = t.actor_id
    WHERE t.id = page.id`;
}

function mailed(): Sql {
  return sql`SELECT json_build_object('kind', 'mail', 'id', t.id, 'at', ${isoTime("t.created_at")}, 'of', ${MERGED_NUMBER},
      'to', coalesce((SELECT ${nameOf("p")} FROM account p
        WHERE p.organization_id = t.organization_id AND p.email = t.to_address), t.to_address),
      'subject', t.subject)
    FROM mail t WHERE t.id = page.id`;
}

const NAMES = {
  assigneeId: "account",
  watcherId: "account",
  departmentId: "department",
  categoryId: "category",
  subCategoryId: "sub_category",
  mergedIntoId: "ticket",
} as const;

const NAME_OF = {
  account: "concat_ws(' ', n.first_name, n.last_name)",
  department: "n.name",
  category: "n.name",
  sub_category: "n.name",
  ticket: "n.number",
} as const;

/** A changed value to show: the name behind an id, of a ticket split off what the reader may know, anything else as it is. */
function inWords(side: "from" | "to", visibility: Visibility): Sql {
  const value = constant(`change.value ->> '${side}'`);
  const cases = Object.entries(NAMES).map(([field, table]) => {
    const name = NAME_OF[table];
    return sql`WHEN ${constant(`'${field}'`)} THEN
      (SELECT ${constant(name)} FROM ${constant(table)} n WHERE n.organization_id = t.organization_id AND n.id = (${value})::uuid)`;
  });
  const splitOff = sql`WHEN 'split' THEN (SELECT o.number FROM ticket o WHERE o.number = ${value} AND ${ticketScope(visibility, "o")})`;
  return sql`CASE change.field ${cases.reduce((all, next) => sql`${all} ${next}`, splitOff)} ELSE ${value} END`;
}
