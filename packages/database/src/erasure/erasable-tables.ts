import { constant, type Sql, sql } from "../sql/sql.ts";
import { overWordsOf } from "./over-words-of.ts";
import type { TraceOf } from "./trace-of.ts";
import { isDescribedBy, isFiledBy, isWordedBy } from "./worded-ticket.ts";

type ColumnType = "text" | "text[]" | "jsonb" | "timestamptz";

/** A table whose rows hold words that people wrote or that name people, and how a row stands to one person. */
export type ErasableTable = {
  name: string;
  /** What an erasure may write. */
  columns: Readonly<Record<string, ColumnType>>;
  /** More to know of a row, by name. */
  facts?: (person: TraceOf) => Readonly<Record<string, Sql>>;
  joins?: Sql;
  /** Whether the person wrote the words, or they are about what is the person's own. */
  isTheirs: (person: TraceOf) => Sql;
  /** Whether the row is about a ticket that the person has to do with. */
  isNear: (person: TraceOf) => Sql;
  /** Set with every row that is written. */
  with?: Sql;
};

const never = () => sql`false`;

const isOwnTicket = (ticketId: Sql, { organizationId, accountId }: TraceOf): Sql => sql`EXISTS (
  SELECT FROM ticket o WHERE o.organization_id = ${organizationId}::uuid AND o.id = ${ticketId}
    AND o.requester_id = ${accountId}::uuid)`;

/** They asked for it, work on it, follow it, or wrote there. */
const isNearTicket = (ticketId: Sql, person: TraceOf): Sql => {
  const { organizationId, accountId } = person;
  const inTable = (table: string) => sql`EXISTS (SELECT FROM ${constant(table)} n
    WHERE n.organization_id = ${organizationId}::uuid AND n.ticket_id = ${ticketId} AND n.account_id = ${accountId}::uuid)`;
  return sql`(EXISTS (SELECT FROM ticket n WHERE n.organization_id = ${organizationId}::uuid AND n.id = ${ticketId}
      AND (n.requester_id = ${accountId}::uuid OR n.assignee_id = ${accountId}::uuid))
    OR ${inTable("ticket_watcher")} OR ${inTable("comment")} OR ${inTable("note")}
    OR ${inTable("mention")})`;
};

const ofTicket = (column: string) => (person: TraceOf) => isNearTicket(constant(column), person);

const writtenBy =
  (column: string) =>
  ({ accountId }: TraceOf) =>
    sql`coalesce(${constant(column)} = ${accountId}::uuid, false)`;

const ticketOfFile = (f: "x" | "f") =>
  constant(
    `coalesce(${f}.ticket_id, (SELECT c.ticket_id FROM comment c WHERE c.organization_id = ${f}.organization_id AND c.id = ${f}.comment_id),
    (SELECT c.ticket_id FROM note c WHERE c.organization_id = ${f}.organization_id AND c.id = ${f}.note_id))`,
  );

/** The lane of the mails to a person. */
const laneOf = ({ accountId }: TraceOf) => sql`('mail:' || ${accountId}::text)`;

const TABLES = {
  attachment: {
    name: "attachment",
    columns: { file_name: "text", sha256: "text", deleted_at: "timestamptz" },
    facts: () => ({ storageKey: constant("x.storage_key") }),
    isTheirs: writtenBy("x.uploader_id"),
    isNear: (person) => isNearTicket(ticketOfFile("x"), person),
  },
  attachment_text: {
    name: "attachment_text",
    columns: { body: "text" },
    joins: constant("JOIN attachment f ON f.organization_id = x.organization_id AND f.id = x.id"),
    isTheirs: writtenBy("f.uploader_id"),
    isNear: (person) => isNearTicket(ticketOfFile("f"), person),
  },
  ticket: {
    name: "ticket",
    columns: {
      subject: "text",
      description: "text",
      fields: "jsonb",
      tags: "text[]",
      rejection_reason: "text",
      withdrawn_reason: "text",
      rating_comment: "text",
    },
    facts: (person) => ({
      isFiled: isFiledBy(constant("x.id"), person),
      isDescribed: isDescribedBy(constant("x.id"), person),
      rejectedById: constant(`(SELECT h.actor_id FROM history_entry h WHERE h.organization_id = x.organization_id
        AND h.ticket_id = x.id AND h.action = 'reject' ORDER BY h.created_at DESC, h.id DESC LIMIT 1)`),
    }),
    isTheirs: writtenBy("x.requester_id"),
    isNear: ofTicket("x.id"),
    // Whoever still edits what they saw before is told so, and does not bring it back.
    with: constant("version = x.version + 1"),
  },
  comment: {
    name: "comment",
    columns: { body: "text" },
    isTheirs: writtenBy("x.account_id"),
    isNear: ofTicket("x.ticket_id"),
  },
  note: {
    name: "note",
    columns: { body: "text" },
    isTheirs: writtenBy("x.account_id"),
    isNear: ofTicket("x.ticket_id"),
  },
  checklist_item: {
    name: "checklist_item",
    columns: { text: "text" },
    isTheirs: writtenBy("x.account_id"),
    isNear: ofTicket("x.ticket_id"),
  },
  time_entry: {
    name: "time_entry",
    columns: { note: "text" },
    isTheirs: writtenBy("x.account_id"),
    isNear: ofTicket("x.ticket_id"),
  },
  draft: {
    name: "draft",
    columns: { body: "jsonb" },
    isTheirs: writtenBy("x.account_id"),
    isNear: ofTicket("x.ticket_id"),
    // A device that still holds the words as they were is told so, and does not bring them back.
    with: constant("version = x.version + 1"),
  },
  // One's own alone are deleted; of what the desk shares only the names of the person go.
  macro: {
    name: "macro",
    columns: { name: "text", words: "text", actions: "jsonb" },
    isTheirs: never,
    isNear: ({ accountId }) => sql`(x.owner_id = ${accountId}::uuid)`,
  },
  // They are the desk's, and stay until their day is over; the names of whoever wrote them go.
  announcement: {
    name: "announcement",
    columns: { title: "text", words: "text" },
    isTheirs: never,
    isNear: ({ accountId }) => sql`(x.author_id = ${accountId}::uuid)`,
  },
  history_entry: {
    name: "history_entry",
    columns: { changes: "jsonb" },
    facts: (person) => ({
      isFiled: isFiledBy(constant("x.ticket_id"), person),
      isDescribed: isDescribedBy(constant("x.ticket_id"), person),
      overTheirs: overWordsOf(person),
    }),
    isTheirs: (person) => sql`(${writtenBy("x.actor_id")(person)} OR ${isOwnTicket(constant("x.ticket_id"), person)})`,
    isNear: ofTicket("x.ticket_id"),
  },
  mail: {
    name: "mail",
    columns: {
      to_address: "text",
      message_id: "text",
      subject: "text",
      text: "text",
      html: "text",
      headers: "jsonb",
    },
    facts: () => ({ target: constant("d.target") }),
    joins: constant(`LEFT JOIN delivery d ON d.organization_id = x.organization_id AND d.id = x.delivery_id
      LEFT JOIN outbox_event e ON e.organization_id = d.organization_id AND e.id = d.event_id`),
    // It was sent to them, quotes them, or names a ticket of their words.
    isTheirs: (person) => sql`(coalesce(d.target = ${laneOf(person)}, false) OR ${writtenBy("e.actor_id")(person)}
      OR ${isWordedBy(constant("x.ticket_id"), person)})`,
    isNear: ofTicket("x.ticket_id"),
  },
  outbox_event: {
    name: "outbox_event",
    columns: { payload: "jsonb" },
    isTheirs: writtenBy("x.subject_id"),
    isNear: never,
  },
  delivery: {
    name: "delivery",
    columns: { last_error: "text" },
    // What an outside system answered may repeat what it was sent.
    isTheirs: (person) => sql`(x.target = ${laneOf(person)} OR ${isWordedBy(constant("x.subject_id"), person)})`,
    isNear: ofTicket("x.subject_id"),
  },
  delivery_attempt: {
    name: "delivery_attempt",
    columns: { error: "text" },
    joins: constant("JOIN delivery d ON d.organization_id = x.organization_id AND d.id = x.delivery_id"),
    isTheirs: (person) => sql`(d.target = ${laneOf(person)} OR ${isWordedBy(constant("d.subject_id"), person)})`,
    isNear: ofTicket("d.subject_id"),
  },
  endpoint: { name: "endpoint", columns: { paused_reason: "text" }, isTheirs: never, isNear: never },
  api_key: { name: "api_key", columns: { name: "text" }, isTheirs: never, isNear: never },
} satisfies Record<string, ErasableTable>;

export type ErasableName = keyof typeof TABLES;

/** Where an erasure looks. A column of words in no table here is one that a test asks about. */
export const ERASABLE_TABLES: Readonly<Record<ErasableName, ErasableTable>> = TABLES;
