import type { FormField } from "@smartsupport/domain";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { sql } from "../sql/sql.ts";

/** What must be known to file a ticket, as far as it exists in the organization. */
export type Filing = {
  timeZone: string;
  category: { departmentId: string | null; form: FormField[]; isArchived: boolean } | null;
  /** Whether the sub-category is one of that category's, and still offered. */
  isSubCategoryOffered: boolean;
  /** The active account that the ticket is for. */
  requesterId: string | null;
};

export type FilingQuery = {
  organizationId: string;
  categoryId: string;
  subCategoryId: string | null;
  requester: { id: string } | { email: string };
};

/** Everything that filing or editing a ticket is checked against, in one statement. */
export async function readFiling(source: Source, query: FilingQuery): Promise<Filing> {
  const { organizationId, categoryId, subCategoryId, requester } = query;
  const isRequester =
    "id" in requester ? sql`p.id = ${requester.id}::uuid` : sql`p.email = ${requester.email.trim().toLowerCase()}`;
  const [row] = await rowsOf<Filing>(
    source,
    sql`SELECT o.time_zone AS "timeZone",
      (SELECT json_build_object('departmentId', c.department_id, 'form', c.form, 'isArchived', c.is_archived)
        FROM category c WHERE c.organization_id = o.id AND c.id = ${categoryId}::uuid) AS category,
      EXISTS (SELECT FROM sub_category s WHERE s.organization_id = o.id AND s.category_id = ${categoryId}::uuid
        AND s.id = ${subCategoryId}::uuid AND NOT s.is_archived) AS "isSubCategoryOffered",
      (SELECT p.id FROM account p WHERE p.organization_id = o.id AND p.status = 'active' AND ${isRequester}) AS "requesterId"
    FROM organization o WHERE o.id = ${organizationId}::uuid`,
  );
  if (!row) throw new Error("The actor's organization is not there.");
  return row;
}
