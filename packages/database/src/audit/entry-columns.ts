import { constant, join, type Sql } from "../sql/sql.ts";

/**
 * Every column of an audit entry as text that is different whenever the stored value is: what a seal is taken over. A test
 * compares the names with the table; the order may never change.
 */
export const ENTRY_COLUMNS = {
  id: "e.id::text",
  organization_id: "e.organization_id::text",
  actor_kind: "e.actor_kind::text",
  actor_id: "e.actor_id::text",
  action: "e.action",
  subject_kind: "e.subject_kind",
  subject_id: "e.subject_id::text",
  data: "e.data::text",
  address: "e.address",
  request_id: "e.request_id",
  at: "extract(epoch FROM e.at)::text",
} as const;

/** The columns of an entry `e`, in their order. Null stays apart from the empty text. */
export type EntryText = (string | null)[];

/** All of them, for an ARRAY. */
export const ENTRY_TEXT: Sql = join(Object.values(ENTRY_COLUMNS).map(constant));
