import {
  type ClockState,
  type FormField,
  KEPT_AS,
  type ShownLinkKind,
  type Status,
  type Visibility,
} from "@smartsupport/domain";
import { ticketScope } from "../scopes/ticket-scope.ts";
import { isoTime, nameOf, personOf, refOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, type Sql, sql } from "../sql/sql.ts";
import { type TicketRecord, ticketColumns } from "../tickets/ticket-columns.ts";
import { type AttachmentRow, attachmentsOf } from "./attachments-of.ts";
import { type ChecklistRow, checklistOf, type TimeRow, timeOf } from "./work-of.ts";

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
  links: { kind: ShownLinkKind; number: string; subject: string; status: Status }[];
  mergedInto: string | null;
  mergedFrom: MergedRow[];
  checklistItems: ChecklistRow[];
  timeEntries: TimeRow[];
  /** Whether the reader muted it. */
  isMuted: boolean;
  clock: { at: string; state: ClockState; reason: string }[];
};

export type MergedRow = {
  id: string;
  number: string;
  subject: string;
  description: string;
  requester: PersonRow;
  createdAt: string;
  mergedAt: string;
  attachments: AttachmentRow[];
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
      ${linksOf(visibility)} AS links,
      (SELECT o.number FROM ticket o WHERE o.id = t.merged_into_id AND ${ticketScope(visibility, "o")}) AS "mergedInto",
      ${mergedFromOf(visibility)} AS "mergedFrom",
      ${checklistOf()} AS "checklistItems", ${timeOf()} AS "timeEntries",
      EXISTS (SELECT FROM ticket_mute u WHERE u.organization_id = t.organization_id AND u.ticket_id = t.id
        AND u.account_id = ${accountId}::uuid) AS "isMuted",
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

/** What the ticket `t` is tied to, of what the reader may see, as it is said of this ticket: a JSON array. */
function linksOf(visibility: Visibility): Sql {
  const arm = (own: "from" | "to", other: "from" | "to") => sql`
    SELECT o.number, l.created_at AS at, json_build_object(
      'kind', CASE l.kind ${wordsOf(own)} END, 'number', o.number, 'subject', o.subject, 'status', o.status) AS item
    FROM ticket_link l JOIN ticket o ON o.id = l.${constant(other)}_ticket_id
    WHERE l.organization_id = t.organization_id AND l.${constant(own)}_ticket_id = t.id AND ${ticketScope(visibility, "o")}`;
  return sql`(SELECT coalesce(json_agg(link.item ORDER BY link.at, link.number), '[]')
    FROM (${arm("from", "to")} UNION ALL ${arm("to", "from")}) AS link)`;
}

/** Each kept kind as it is said of the ticket at its beginning or at its end. */
function wordsOf(own: "from" | "to"): Sql {
  const said = Object.entries(KEPT_AS).filter(
    ([shown, { isFrom }]) => isFrom === (own === "from") || shown === "relates",
  );
  return constant(said.map(([shown, { kind }]) => `WHEN '${kind}' THEN '${shown}'`).join(" "));
}

/** What was merged into the ticket `t`, and into that, as a JSON array, oldest merge first. */
function mergedFromOf(visibility: Visibility): Sql {
  return sql`(WITH RECURSIVE merged (id) AS (
      SELECT t.id
      UNION ALL
      SELECT o.id FROM merged JOIN ticket o ON o.merged_into_id = merged.id
      WHERE o.organization_id = t.organization_id AND ${ticketScope(visibility, "o")}
    )
    SELECT coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'subject', o.subject,
      'description', o.description, 'requester', ${personOf("ro")}, 'createdAt', ${isoTime("o.created_at")},
      'mergedAt', ${isoTime("o.merged_at")}, 'attachments', ${attachmentsOf("ticket_id", "o.id")})
      ORDER BY o.merged_at, o.number), '[]')
    FROM merged JOIN ticket o ON o.id = merged.id JOIN account ro ON ro.id = o.requester_id WHERE o.id <> t.id)`;
}

/** The people who watch the ticket `t`, by name, as a JSON array. */
export function watchersOf(): Sql {
  return sql`(SELECT coalesce(json_agg(${personOf("wa")} ORDER BY ${nameOf("wa")}, wa.id), '[]')
    FROM ticket_watcher w JOIN account wa ON wa.id = w.account_id
    WHERE w.organization_id = t.organization_id AND w.ticket_id = t.id)`;
}
