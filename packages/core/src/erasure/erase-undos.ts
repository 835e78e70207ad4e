import type { ErasureJob } from "./erasure-job.ts";

type Kept = { bulkChangeId: string; place: number; before: string; isTheirs: boolean };

/**
 * What stood in a ticket before a change to many, kept so that it can be undone for a few minutes: given up where it holds words
 * of this person or names them, and for the changes that they made, which nobody else can undo. Every other undo stays.
 */
export async function eraseUndos({ tx, organizationId, accountId, redact }: ErasureJob): Promise<void> {
  const kept = await tx.$queryRaw<Kept[]>`
    SELECT k.bulk_change_id::text AS "bulkChangeId", k.place, k.before::text AS before,
           b.account_id = ${accountId}::uuid OR (t.id IS NOT NULL AND k.before ?| '{subject,description,fields}'
             AND (t.requester_id = ${accountId}::uuid OR EXISTS (SELECT FROM history_entry h
               WHERE h.organization_id = t.organization_id AND h.ticket_id = t.id AND h.action = 'create'
                 AND h.actor_id = ${accountId}::uuid))) AS "isTheirs"
      FROM bulk_change_ticket k
      JOIN bulk_change b ON b.organization_id = k.organization_id AND b.id = k.bulk_change_id
      LEFT JOIN ticket t ON t.organization_id = k.organization_id AND t.number = k.number
     WHERE k.organization_id = ${organizationId}::uuid AND k.before IS NOT NULL`;
  for (const { bulkChangeId, place, before, isTheirs } of kept) {
    if (!isTheirs && redact(before, true) === before) continue;
    await tx.$executeRaw`UPDATE bulk_change_ticket SET before = NULL
      WHERE organization_id = ${organizationId}::uuid AND bulk_change_id = ${bulkChangeId}::uuid AND place = ${place}`;
  }
}
