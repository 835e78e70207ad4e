import { nameOf } from "../sql/pieces.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { constant, limitOf, type Sql, sql } from "../sql/sql.ts";

export type SearchValue = { value: string; hint: string | null };

const MOST = 8;
/** Tags are read off the tickets that last had some: those nobody has used for long are not offered. */
const TAGGED_TICKETS = 500;

/** Values of an operator of an organization whose words begin as typed, or hold what was typed. */
export function readSearchValues(
  source: Source,
  organizationId: string,
  operator: "department" | "category" | "assignee" | "requester" | "tag",
  words: string,
): Promise<SearchValue[]> {
  return rowsOf<SearchValue>(
    source,
    sql`SELECT value, hint FROM (${valuesOf(operator, organizationId)}) AS values
      WHERE value ILIKE ${`%${words.replace(/[\\%_]/g, "\\$&")}%`}
      ORDER BY (value ILIKE ${`${words.replace(/[\\%_]/g, "\\$&")}%`}) DESC, place, value ${limitOf(MOST)}`,
    { isPrepared: false },
  );
}

function valuesOf(operator: Parameters<typeof readSearchValues>[2], organizationId: string): Sql {
  const ours = (alias: string) => sql`${constant(alias)}.organization_id = ${organizationId}::uuid`;
  switch (operator) {
    case "department":
      return sql`SELECT d.name AS value, NULL::text AS hint, 1 AS place FROM department d WHERE ${ours("d")}`;
    case "category":
      return sql`SELECT c.name AS value, NULL::text AS hint, 1 AS place FROM category c WHERE ${ours("c")}
        UNION ALL
        SELECT s.name, c.name, 2 FROM sub_category s JOIN category c ON c.id = s.category_id WHERE ${ours("s")}`;
    case "assignee":
    case "requester":
      return sql`SELECT ${nameOf("p")} AS value, d.name AS hint, 1 AS place
        FROM account p LEFT JOIN department d ON d.id = p.department_id
        WHERE ${ours("p")} AND p.status = 'active' ${operator === "assignee" ? sql`AND p.role <> 'employee'` : sql``}`;
    case "tag":
      return sql`SELECT tag AS value, NULL::text AS hint, min(place)::int AS place FROM (
        SELECT tag, row_number() OVER () AS place FROM (
          SELECT t.tags FROM ticket t WHERE ${ours("t")} AND t.tags <> '{}' ORDER BY t.updated_at DESC ${limitOf(TAGGED_TICKETS)}
        ) AS tagged, unnest(tagged.tags) AS tag) AS used GROUP BY tag`;
  }
}
