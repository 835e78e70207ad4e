import type { Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, join, limitOf, type Sql, sql } from "../sql/sql.ts";

export type FoundText = { place: "description" | "comment" | "note" | "file" | "form"; text: string };
export type FoundTexts = { number: string; subject: string; texts: FoundText[] };

/** Of each ticket so many of the latest comments, notes and files, and so much of each, are read for a line to show. */
const MOST_TEXTS = 30;
const MOST_LETTERS = 6_000;

/** What stands in tickets that the reader may see, notes only for whoever may read them. */
export async function readFoundTexts(
  source: Source,
  visibility: Visibility,
  numbers: readonly string[],
  readsNotes: boolean,
): Promise<FoundTexts[]> {
  const written = (
    place: "comment" | "note",
  ) => sql`(SELECT ${constant(`'${place}'`)} AS place, ${begun("w.body")} AS text
    FROM ${constant(place)} w WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id
    ORDER BY w.created_at DESC, w.id DESC ${limitOf(MOST_TEXTS)})`;
  const ofTable = (
    table: "comment" | "note",
  ) => sql`f.${constant(`${table}_id`)} IN (SELECT w.id FROM ${constant(table)} w
    WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id)`;
  const filesOf = (
    owner: Sql,
  ) => sql`(SELECT 'file' AS place, f.file_name || coalesce(E'\n' || ${begun("x.body")}, '') AS text
    FROM attachment f LEFT JOIN attachment_text x ON x.organization_id = f.organization_id AND x.id = f.id
    WHERE f.organization_id = t.organization_id AND f.deleted_at IS NULL AND ${owner}
    ORDER BY f.created_at DESC, f.id DESC ${limitOf(MOST_TEXTS)})`;
  const texts = [
    sql`SELECT 'description' AS place, t.description AS text`,
    written("comment"),
    ...(readsNotes ? [written("note")] : []),
    filesOf(sql`f.ticket_id = t.id`),
    filesOf(ofTable("comment")),
    ...(readsNotes ? [filesOf(ofTable("note"))] : []),
    sql`SELECT 'form' AS place, string_agg(value #>> '{}', ' · ') AS text
      FROM jsonb_path_query(t.fields, '$.** ? (@.type() == "string" || @.type() == "number")') AS value`,
  ];
  return rowsOf<FoundTexts>(
    source,
    sql`SELECT t.number, t.subject, (SELECT json_agg(json_build_object('place', place, 'text', text))
        FROM (${join(texts, " UNION ALL ")}) AS texts WHERE text <> '') AS texts
      FROM ticket t WHERE ${ticketScope(visibility)} AND t.number = ANY(${[...numbers]}::text[])`,
  );
}

function begun(column: string): Sql {
  return constant(`left(${column}, ${MOST_LETTERS})`);
}
