import type { TicketRecord, Tx } from "@smartsupport/database";
import type { Status } from "@smartsupport/domain";
import { CoreError } from "../../core-error.ts";

export type OpenChild = { number: string; status: Status };

/** A child is one generation down. */
type Descendant = OpenChild & { generation: number };

/** The children of a ticket on which somebody still has to do something, and theirs: the youngest generation first. */
export async function openChildren(
  tx: Tx,
  { organizationId, id }: Pick<TicketRecord, "organizationId" | "id">,
): Promise<Descendant[]> {
  return tx.$queryRaw<Descendant[]>`
    WITH RECURSIVE family (id, number, status, generation) AS (
      SELECT ${id}::uuid, NULL::text, NULL::ticket_status, 0
      UNION
      SELECT t.id, t.number, t.status, generation + 1 FROM family
        JOIN ticket_link l ON l.organization_id = ${organizationId}::uuid AND l.from_ticket_id = family.id
          AND l.kind = 'parent_of'
        JOIN ticket t ON t.organization_id = l.organization_id AND t.id = l.to_ticket_id
      WHERE t.status IN ('New', 'Pending', 'Open', 'In Progress', 'On Hold')
    )
    SELECT number, status::text, generation FROM family WHERE generation > 0 ORDER BY generation DESC, number`;
}

/** Refuses to resolve a ticket while its children are open. */
export async function refuseOpenChildren(tx: Tx, ticket: TicketRecord): Promise<void> {
  const children = await openChildren(tx, ticket);
  if (children.length > 0) throw openChildrenError(children);
}

export function openChildrenError(open: readonly OpenChild[]): CoreError {
  const children = open.map(({ number, status }) => ({ number, status }));
  const numbers = children.map(({ number }) => number).join(", ");
  return new CoreError("open_children", {
    detail: `Not yet: ${numbers} ${children.length === 1 ? "is" : "are"} still open.`,
    facts: { children },
  });
}
