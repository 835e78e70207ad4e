import { nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, limitOf, noSql, type Sql, sql } from "../sql/sql.ts";

export type MentionablePerson = { id: string; name: string; hasPhoto: boolean; isStaff: boolean };

export type MentionableQuery = {
  organizationId: string;
  ticketId: string;
  /** Notes are read by staff alone. */
  isNote: boolean;
  /** Only who already has to do with the ticket in public: all that a requester knows of the desk. */
  isOfTicket?: boolean;
  ids?: readonly string[];
  /** Each the beginning of one of the names. */
  words?: readonly string[];
  limit: number;
};

/** Active people who may see a comment or a note of this ticket, so that speaking of them there tells them no more than they may know. */
export async function listMentionable(source: Source, query: MentionableQuery): Promise<MentionablePerson[]> {
  const { organizationId, ids, words = [], limit } = query;
  const conditions = [
    sql`p.organization_id = ${organizationId}::uuid AND p.status = 'active'`,
    sql`(p.role <> 'employee'${query.isNote ? noSql : sql` OR ${takesPart(query)}`})`,
    ...(query.isOfTicket ? [sql`(${takesPart(query)} OR ${worksOnIt(query)})`] : []),
    ...(ids ? [sql`p.id = ANY(${[...ids]}::uuid[])`] : []),
    ...words.map((word) => sql`' ' || ${nameOf("p")} ILIKE ${`% ${word.replace(/[\\%_]/g, "\\$&")}%`}`),
  ];
  return rowsOf<MentionablePerson>(
    source,
    sql`SELECT p.id, ${nameOf("p")} AS name, p.photo_key IS NOT NULL AS "hasPhoto", p.role <> 'employee' AS "isStaff"
      FROM account p WHERE ${allOf(conditions)}
      ORDER BY ${worksOnIt(query)} DESC, ${takesPart(query)} DESC, p.first_name, p.last_name, p.id ${limitOf(limit)}`,
    { isPrepared: false },
  );
}

function takesPart({ organizationId, ticketId }: MentionableQuery): Sql {
  return sql`(EXISTS (SELECT FROM ticket k WHERE k.organization_id = ${organizationId}::uuid AND k.id = ${ticketId}::uuid
      AND k.requester_id = p.id)
    OR EXISTS (SELECT FROM ticket_watcher w WHERE w.organization_id = ${organizationId}::uuid
      AND w.ticket_id = ${ticketId}::uuid AND w.account_id = p.id))`;
}

function worksOnIt({ organizationId, ticketId }: MentionableQuery): Sql {
  return sql`(EXISTS (SELECT FROM ticket k WHERE k.organization_id = ${organizationId}::uuid AND k.id = ${ticketId}::uuid
      AND k.assignee_id = p.id)
    OR EXISTS (SELECT FROM comment c WHERE c.organization_id = ${organizationId}::uuid
      AND c.ticket_id = ${ticketId}::uuid AND c.account_id = p.id))`;
}
