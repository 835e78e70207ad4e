import type { Asker } from "../queries/ticket-views.ts";
import { allOf, constant, join, type Sql, sql } from "../sql/sql.ts";

/** Whether a column means a thing that is called so; where none is, one whose words begin so. */
export function isNamed(
  table: "department" | "category" | "sub_category",
  column: Sql,
  asker: Asker,
  name: string,
): Sql {
  const things = constant(table);
  const inOrganization = (alias: string) => sql`${constant(alias)}.organization_id = ${asker.organizationId}::uuid`;
  const begun = `${escaped(name)}%`;
  return sql`${column} = ANY(ARRAY(SELECT n.id FROM ${things} n WHERE ${inOrganization("n")} AND (lower(n.name) = lower(${name})
    OR ((n.name ILIKE ${begun} OR n.name ILIKE ${`% ${begun}`})
      AND NOT EXISTS (SELECT FROM ${things} m WHERE ${inOrganization("m")} AND lower(m.name) = lower(${name}))))))`;
}

/** Whether a column means a person who is called so: `me`, `none`, or all the words in name or address. */
export function isPerson(column: Sql, { organizationId, accountId }: Asker, name: string): Sql {
  if (name.toLowerCase() === "none") return sql`${column} IS NULL`;
  if (name.toLowerCase() === "me") return sql`coalesce(${column} = ${accountId}::uuid, false)`;
  const words = name.split(/\s+/).map((word) => {
    const part = `%${escaped(word)}%`;
    return join(
      [sql`p.first_name || ' ' || p.last_name || ' ' || p.email ILIKE ${part}`, sql`p.middle_name ILIKE ${part}`],
      " OR ",
    );
  });
  return sql`${column} = ANY(ARRAY(SELECT p.id FROM account p
    WHERE p.organization_id = ${organizationId}::uuid AND ${allOf(words.map((word) => sql`(${word})`))}))`;
}

/** What people type is text, not a pattern. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
