import type { Tx } from "@smartsupport/database";
import type { KeptLinkKind } from "@smartsupport/domain";

/** Whether one ticket is reached from another by links of this kind, however many: a link back would close a circle. */
export async function isReached(
  tx: Tx,
  { organizationId, kind, fromId, toId }: { organizationId: string; kind: KeptLinkKind; fromId: string; toId: string },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE reached (id) AS (
      SELECT ${fromId}::uuid
      UNION
      SELECT l.to_ticket_id FROM reached JOIN ticket_link l
        ON l.organization_id = ${organizationId}::uuid AND l.from_ticket_id = reached.id AND l.kind = ${kind}::ticket_link_kind
    )
    SELECT EXISTS (SELECT FROM reached WHERE id = ${toId}::uuid) AS found`;
  return row?.found ?? false;
}
