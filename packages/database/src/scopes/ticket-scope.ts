import type { Visibility } from "@smartsupport/domain";
import { constant, type Sql, sql } from "../sql/sql.ts";

/** What the actor may see, as a condition on the ticket `t` or of another alias. For single reads and sums. */
export function ticketScope(visibility: Visibility, alias: "t" | "o" = "t"): Sql {
  const t = constant(alias);
  switch (visibility.kind) {
    case "none":
      return sql`false`;
    case "all":
      return sql`${t}.organization_id = ${visibility.organizationId}::uuid`;
    case "participant":
      return sql`${t}.organization_id = ${visibility.organizationId}::uuid
        AND (${t}.requester_id = ${visibility.accountId}::uuid OR EXISTS (
          SELECT FROM ticket_watcher w WHERE w.organization_id = ${t}.organization_id AND w.ticket_id = ${t}.id
            AND w.account_id = ${visibility.accountId}::uuid))`;
  }
}

/** A way to come by tickets `t`: what stands after FROM and what after WHERE. */
export type Arm = { from: Sql; where: Sql };

/**
 * The same set, for pages of a list, as arms that an index answers each: one's own, and those one watches. Taken as an OR,
 * the whole desk would be walked to find the few of one person. A ticket may come by both.
 */
export function ticketArms(visibility: Visibility): Arm[] {
  if (visibility.kind !== "participant") return [{ from: sql`ticket t`, where: ticketScope(visibility) }];
  const { organizationId, accountId } = visibility;
  return [
    {
      from: sql`ticket t`,
      where: sql`t.organization_id = ${organizationId}::uuid AND t.requester_id = ${accountId}::uuid`,
    },
    {
      from: sql`ticket_watcher w JOIN ticket t ON t.organization_id = w.organization_id AND t.id = w.ticket_id`,
      where: sql`w.organization_id = ${organizationId}::uuid AND w.account_id = ${accountId}::uuid`,
    },
  ];
}
