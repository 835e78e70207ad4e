import type { BulkAct } from "@smartsupport/contracts";
import type { Prisma, Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";

/** A change to many tickets, as it is worked on. */
export type Bulk = { id: string; organizationId: string; change: BulkAct; createdAt: Date };

/** What came of one ticket. `before`: what stood there, as long as it can be undone. */
export type Settled = {
  outcome: "changed" | "same" | "refused" | "undone" | "kept";
  refusalCode?: string;
  refusalWords?: string;
  before?: Prisma.InputJsonObject;
  version?: number;
  changedAt?: Date;
};

type Place = { bulk: Bulk; place: number };

/**
 * Takes the row of one ticket for this transaction; null when another process was quicker. What is done to the ticket and what
 * the row says of it are one transaction: a process that dies leaves both or neither.
 */
export async function takePlace(tx: Tx, { bulk, place }: Place, outcome: "waiting" | "changed") {
  const [row] = await tx.$queryRaw<{ version: number | null; before: unknown; changedAt: Date | null }[]>`
    SELECT version, before, changed_at AS "changedAt" FROM bulk_change_ticket
     WHERE organization_id = ${bulk.organizationId}::uuid AND bulk_change_id = ${bulk.id}::uuid AND place = ${place}
       AND outcome = ${outcome}::bulk_outcome FOR UPDATE`;
  return row ?? null;
}

export async function settlePlace(
  tx: Tx | Ctx["core"]["database"]["prisma"],
  { bulk, place }: Place,
  settled: Settled,
) {
  const key = { organizationId: bulk.organizationId, bulkChangeId: bulk.id, place };
  await tx.bulkChangeTicket.updateMany({ where: key, data: settled });
}
