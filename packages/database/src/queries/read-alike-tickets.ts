import type { HoldReason, Status, Visibility } from "@smartsupport/domain";
import { ticketArms } from "../scopes/ticket-scope.ts";
import { isoTime, nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, join, limitOf, sql } from "../sql/sql.ts";

export type AlikeTicket = {
  number: string;
  subject: string;
  status: Status;
  holdReason: HoldReason | null;
  assignee: string | null;
  updatedAt: string;
  /** Which of the words stand in it. */
  found: string[];
};

/** So many of somebody's newest tickets are looked at, one by one. */
const LOOKED_AT = 200;

/**
 * Of the newest tickets that somebody filed or follows those that hold any of the words, or one that begins so, in their
 * subject or description. Looks at the same number of rows however many there are.
 */
export function readAlikeTickets(
  source: Source,
  asker: Extract<Visibility, { kind: "participant" }>,
  words: readonly string[],
): Promise<AlikeTicket[]> {
  const arms = ticketArms(asker).map(
    ({ from, where }) => sql`(SELECT t.id FROM ${from} WHERE ${allOf([where, sql`t.merged_into_id IS NULL`])}
      ORDER BY t.updated_at DESC, t.id DESC ${limitOf(LOOKED_AT)})`,
  );
  return rowsOf<AlikeTicket>(
    source,
    sql`WITH asked AS MATERIALIZED (
      SELECT word, search_query(ARRAY['word'], ARRAY[word]) AS query FROM unnest(${[...words]}::text[]) AS word
    )
    SELECT t.number, t.subject, t.status, t.hold_reason AS "holdReason", ${nameOf("a")} AS assignee,
      ${isoTime("t.updated_at")} AS "updatedAt", f.found
    FROM (${join(arms, " UNION ")}) AS own
    JOIN ticket t ON t.id = own.id
    JOIN ticket_search s ON s.organization_id = t.organization_id AND s.ticket_id = t.id
    LEFT JOIN account a ON a.organization_id = t.organization_id AND a.id = t.assignee_id,
    LATERAL (SELECT array_agg(asked.word) AS found FROM asked WHERE ts_filter(s.words, '{a,b}') @@ asked.query) AS f
    WHERE f.found IS NOT NULL
    ORDER BY t.updated_at DESC, t.id DESC`,
  );
}
