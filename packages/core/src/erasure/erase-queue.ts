import type { ErasureJob } from "./erasure-job.ts";

/**
 * What the queue keeps of a person: their own views go, shared ones stay without their name. What could be undone of bulk
 * changes holds the words of tickets, whoever's: that is given up, and of their own changes only the kind stays: tags and words still on their way go.
 */
export async function eraseQueue({ tx, organizationId, accountId, redact }: ErasureJob): Promise<void> {
  await tx.queueLayout.deleteMany({ where: { organizationId, accountId } });
  await tx.savedView.deleteMany({ where: { organizationId, ownerId: accountId, isShared: false } });
  for (const { id, name, question } of await tx.savedView.findMany({ where: { organizationId } })) {
    const data = { name: redact(name, false), question: JSON.parse(redact(JSON.stringify(question), false)) };
    if (data.name !== name || JSON.stringify(data.question) !== JSON.stringify(question)) {
      await tx.savedView.update({ where: { id }, data });
    }
  }
  await tx.$executeRaw`UPDATE bulk_change_ticket SET before = NULL
    WHERE organization_id = ${organizationId}::uuid AND before IS NOT NULL`;
  await tx.$executeRaw`UPDATE bulk_change SET change = jsonb_build_object('kind', change -> 'kind'), state = 'done', claimed_until = NULL
    WHERE organization_id = ${organizationId}::uuid AND account_id = ${accountId}::uuid`;
}
