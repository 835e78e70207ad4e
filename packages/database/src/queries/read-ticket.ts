import type { ClockState, FormField, Status, Visibility } from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { isoTime, nameOf, personOf, refOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { type Sql, sql } from "../sql/sql.ts";
import { type TicketRecord, ticketColumns } from "../tickets/ticket-columns.ts";
import { type AttachmentRow, attachmentsOf } from "./attachments-of.ts";

export type RefRow = { id: string; name: string };
export type PersonRow = RefRow & { hasPhoto: boolean };

/** A ticket whole, with the names of everything it points at. */
export type TicketPage = TicketRecord & {
  category: RefRow;
  form: FormField[];
  subCategory: RefRow | null;
  department: RefRow | null;
  assignee: PersonRow | null;
  requester: PersonRow & { email: string; companyId: string | null; department: RefRow | null };
  watchers: PersonRow[];
  attachments: AttachmentRow[];
  links: { kind: "follows_up" | "followed_up_by"; number: string; subject: string; status: Status }[];
  clock: { at: string; state: ClockState; reason: string }[];
};

export type TicketPageQuery = {
  visibility: Visibility;
  number: string;
  /** The person who reads, to say whether they watch; null for keys and the desk. */
  accountId: string | null;
};

/** The page of one ticket in one statement; null when it is not there or not visible. */
export async function readTicket(source: Source, query: TicketPageQuery): Promise<TicketPage | null> {
  const [row] = await rowsOf<TicketPage>(source, ticketStatement(query));
  return row ?? null;
}

/** The statement itself, to be explained as well as run. */
export function ticketStatement({ visibility, number, accountId }: TicketPageQuery): Sql {
  return sql`
    SELECT ${ticketColumns(accountId)},
      ${refOf("c")} AS category, c.form, ${refOf("s")} AS "subCategory", ${refOf("d")} AS department,
      ${personOf("a")} AS assignee,
      json_build_object('id', r.id, 'name', ${nameOf("r")}, 'hasPhoto', r.photo_key IS NOT NULL, 'email', r.email,
        'companyId', r.company_id, 'department', ${refOf("rd")}) AS requester,
      ${watchersOf()} AS watchers,
      ${attachmentsOf("ticket_id", "t.id")} AS attachments,
      (SELECT coalesce(json_agg(link.item ORDER BY link.at, link.number), '[]') FROM (
        SELECT o.number, l.created_at AS at, json_build_object(
          'kind', l.kind, 'number', o.number, 'subject', o.subject, 'status', o.status) AS item
        FROM ticket_link l JOIN ticket o ON o.id = l.to_ticket_id
        WHERE l.organization_id = t.organization_id AND l.from_ticket_id = t.id AND ${ticketScope(visibility, "o")}
        UNION ALL
        SELECT o.number, l.created_at, json_build_object(
          'kind', 'followed_up_by', 'number', o.number, 'subject', o.subject, 'status', o.status)
        FROM ticket_link l JOIN ticket o ON o.id = l.from_ticket_id
        WHERE l.organization_id = t.organization_id AND l.to_ticket_id = t.id AND ${ticketScope(visibility, "o")}
      ) AS link) AS links,
      (SELECT coalesce(json_agg(json_build_object('at', ${isoTime("i.at")}, 'state', i.state, 'reason', i.reason)
          ORDER BY i.at, i.id), '[]')
        FROM ticket_clock_interval i WHERE i.organization_id = t.organization_id AND i.ticket_id = t.id) AS clock
    FROM ticket t
    JOIN category c ON c.id = t.category_id
    JOIN account r ON r.id = t.requester_id
    LEFT JOIN department rd ON rd.id = r.department_id
    LEFT JOIN sub_category s ON s.id = t.sub_category_id
    LEFT JOIN department d ON d.id = t.department_id
    LEFT JOIN account a ON a.id = t.assignee_id
    WHERE t.number = ${number} AND ${ticketScope(visibility)}`;
}

/** The people who watch the ticket `t`, by name, as a JSON array. */
export function watchersOf(): Sql {
  return sql`(SELECT coalesce(json_agg(${personOf("wa")} ORDER BY ${nameOf("wa")}, wa.id), '[]')
    FROM ticket_watcher w JOIN account wa ON wa.id = w.account_id
    WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id)`;
}
