import type { Role } from "@smartsupport/domain";
import { nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { allOf, limitOf, sql } from "../sql/sql.ts";
import type { PersonRow, RefRow } from "./read-ticket.ts";

export type PickablePerson = PersonRow & { role: Role; department: RefRow | null };

/** Active people of an organization whose name, or with `byAddress` name or address, holds every given word, by name. */
export async function listPeople(
  source: Source,
  query: {
    organizationId: string;
    words: readonly string[];
    byAddress: boolean;
    roles?: readonly Role[];
    limit: number;
  },
): Promise<PickablePerson[]> {
  const { organizationId, words, byAddress, roles, limit } = query;
  const conditions = [
    sql`p.organization_id = ${organizationId}::uuid AND p.status = 'active'`,
    // What the index holds; then, for whoever is told no addresses, the names alone.
    ...words.map((word) => sql`p.first_name || ' ' || p.last_name || ' ' || p.email ILIKE ${`%${escaped(word)}%`}`),
    ...(byAddress ? [] : words.map((word) => sql`p.first_name || ' ' || p.last_name ILIKE ${`%${escaped(word)}%`}`)),
    ...(roles ? [sql`p.role = ANY(${[...roles]}::role[])`] : []),
  ];
  return rowsOf<PickablePerson>(
    source,
    sql`SELECT p.id, ${nameOf("p")} AS name, p.photo_key IS NOT NULL AS "hasPhoto", p.role::text AS role,
        CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS department
      FROM account p LEFT JOIN department d ON d.id = p.department_id
      WHERE ${allOf(conditions)}
      ORDER BY p.first_name, p.last_name, p.id ${limitOf(limit)}`,
    { isPrepared: words.length === 0 },
  );
}

/** What people type is text, not a pattern. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
