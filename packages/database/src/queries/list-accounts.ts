import type { AccountStatus, NameSuffix, Role } from "@smartsupport/domain";
import { isoTime, nameOf, personOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, limitOf, type Sql, sql } from "../sql/sql.ts";
import { type CursorValue, encodeCursor } from "./cursor.ts";
import type { PersonRow, RefRow } from "./read-ticket.ts";

/** An account as people who see accounts are shown it. */
export type AccountRow = {
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  middleName: string | null;
  suffix: NameSuffix | null;
  email: string;
  companyId: string | null;
  department: RefRow | null;
  role: Role;
  status: AccountStatus;
  hasPhoto: boolean;
  isErased: boolean;
  createdAt: string;
  approvedAt: string | null;
  lastSignInAt: string | null;
  companyIdHolder: PersonRow | null;
};

export type AccountQuestion = {
  organizationId: string;
  statuses?: readonly AccountStatus[];
  roles?: readonly Role[];
  /** Each must occur in the name, the address or the company id. */
  words: readonly string[];
  /** Where the page before ended: values of a cursor of `ACCOUNT_ORDER`. */
  after: readonly CursorValue[] | null;
  limit: number;
};

/** The holder of a pending account's company id is somebody else who is in. */
const SELECT = sql`SELECT a.id, ${nameOf("a")} AS name, a.first_name AS "firstName", a.last_name AS "lastName",
    a.middle_name AS "middleName", a.suffix, a.email, a.company_id AS "companyId",
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS department,
    a.role::text AS role, a.status::text AS status, a.photo_key IS NOT NULL AS "hasPhoto", a.erased_at IS NOT NULL AS "isErased",
    ${isoTime("a.created_at")} AS "createdAt", ${isoTime("a.approved_at")} AS "approvedAt",
    ${isoTime("a.last_sign_in_at")} AS "lastSignInAt", ${personOf("h")} AS "companyIdHolder"`;

const FROM = sql`FROM account a
    LEFT JOIN department d ON d.organization_id = a.organization_id AND d.id = a.department_id
    LEFT JOIN account h ON a.status = 'pending' AND h.organization_id = a.organization_id
      AND h.company_id = a.company_id AND h.status <> 'pending'`;

/** Who waits for an admin comes first, the longest wait first; then everybody else, the newest first. */
const PLACE = sql`(CASE WHEN a.status = 'pending' THEN 0 ELSE 1e14::bigint END
  + CASE WHEN a.status = 'pending' THEN 1 ELSE -1 END * (extract(epoch FROM a.created_at) * 1000)::bigint)`;

export const ACCOUNT_ORDER = "accounts";

/** A page of an organization's accounts, each with the cursor of what follows it. */
export async function listAccounts(
  source: Source,
  question: AccountQuestion,
): Promise<(AccountRow & { cursor: string })[]> {
  const { organizationId, statuses, roles, words, after, limit } = question;
  const conditions = [
    sql`a.organization_id = ${organizationId}::uuid`,
    ...(statuses ? [sql`a.status = ANY(${[...statuses]}::account_status[])`] : []),
    ...(roles ? [sql`a.role = ANY(${[...roles]}::role[])`] : []),
    ...words.map(matches),
    ...(after ? [sql`(${PLACE}, a.id) > (${after[0]}::bigint, ${after[1]}::uuid)`] : []),
  ];
  const cursor = encodeCursor(ACCOUNT_ORDER, [PLACE, sql`a.id`]);
  return rowsOf<AccountRow & { cursor: string }>(
    source,
    sql`${SELECT}, ${cursor} AS cursor ${FROM} WHERE ${allOf(conditions)} ORDER BY ${PLACE}, a.id ${limitOf(limit)}`,
    { isPrepared: words.length === 0 },
  );
}

/** One account of an organization, or null. */
export async function readAccount(source: Source, organizationId: string, id: string): Promise<AccountRow | null> {
  const statement = sql`${SELECT} ${FROM} WHERE a.organization_id = ${organizationId}::uuid AND a.id = ${id}::uuid`;
  return (await rowsOf<AccountRow>(source, statement))[0] ?? null;
}

/** How many accounts of an organization stand in each status. */
export async function countAccounts(source: Source, organizationId: string): Promise<Record<AccountStatus, number>> {
  const rows = await rowsOf<{ status: AccountStatus; count: number }>(
    source,
    sql`SELECT status::text AS status, count(*)::int AS count FROM account
      WHERE organization_id = ${organizationId}::uuid GROUP BY status`,
  );
  const counts = { pending: 0, active: 0, invited: 0, deactivated: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}

/** What people type is text, not a pattern. */
function matches(word: string): Sql {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(a.first_name || ' ' || a.last_name || ' ' || a.email ILIKE ${pattern} OR a.company_id ILIKE ${pattern})`;
}
