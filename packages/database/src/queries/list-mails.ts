import { isoTime } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, sql } from "../sql/sql.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";

export type MailRow = {
  id: string;
  to: string;
  subject: string;
  preview: string;
  ticketNumber: string | null;
  createdAt: string;
};

export type MailQuestion = {
  organizationId: string;
  /** Each must occur in the address or the subject. */
  words: readonly string[];
  /** Where the page before ended: values of a cursor of `MAIL_ORDER`. */
  after: readonly CursorValue[] | null;
  limit: number;
};

export const MAIL_ORDER = "mails";
const PREVIEW_LENGTH = 140;

const PLACE = sql`(extract(epoch FROM m.created_at) * 1000)::bigint`;

/** A page of kept mails, the newest first, each with the cursor of what follows it. */
export async function listMails(
  source: Source,
  { organizationId, words, after, limit }: MailQuestion,
): Promise<(MailRow & { cursor: string })[]> {
  const conditions = [
    sql`m.organization_id = ${organizationId}::uuid`,
    ...words.map((word) => {
      const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return sql`(m.to_address ILIKE ${pattern} OR m.subject ILIKE ${pattern})`;
    }),
    ...(after ? [sql`(m.created_at, m.id) < (to_timestamp(${after[0]}::bigint / 1000.0), ${after[1]}::uuid)`] : []),
  ];
  return rowsOf<MailRow & { cursor: string }>(
    source,
    sql`SELECT m.id, m.to_address AS "to", m.subject, t.number AS "ticketNumber", ${isoTime("m.created_at")} AS "createdAt",
        left(btrim(regexp_replace(m.text, '\\s+', ' ', 'g')), ${PREVIEW_LENGTH}::int) AS preview,
        ${encodeCursor(MAIL_ORDER, [PLACE, sql`m.id`])} AS cursor
      FROM mail m LEFT JOIN ticket t ON t.organization_id = m.organization_id AND t.id = m.ticket_id
      WHERE ${allOf(conditions)}
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`,
    { isPrepared: words.length === 0 },
  );
}
