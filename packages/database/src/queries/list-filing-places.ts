import type { FilingPlace } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

export type NamedPlace = FilingPlace & { categoryName: string; subCategoryName: string | null };

/** Where a ticket can be filed now: the kinds of each category, or the category itself where it has none. */
export function listFilingPlaces(source: Source, organizationId: string): Promise<NamedPlace[]> {
  return rowsOf<NamedPlace>(
    source,
    sql`SELECT c.id AS "categoryId", s.id AS "subCategoryId", c.name AS "categoryName", s.name AS "subCategoryName",
      coalesce(s.name, c.name) AS name, concat_ws(' ', CASE WHEN s.id IS NOT NULL THEN c.name END, c.description) AS about
    FROM category c
    LEFT JOIN sub_category s ON s.organization_id = c.organization_id AND s.category_id = c.id AND NOT s.is_archived
    WHERE c.organization_id = ${organizationId}::uuid AND NOT c.is_archived
    ORDER BY c.position, c.name, s.position, s.name`,
  );
}
