import { eraseUndos } from "./erase-undos.ts";
import type { ErasureJob } from "./erasure-job.ts";

/**
 * What the queue keeps of a person: their own views go, shared ones stay without their name. Of their changes to many tickets
 * only the kind stays: tags and words still on their way go.
 */
export async function eraseQueue(job: ErasureJob): Promise<void> {
  const { tx, organizationId, accountId, redact } = job;
  await tx.queueLayout.deleteMany({ where: { organizationId, accountId } });
  await tx.savedView.deleteMany({ where: { organizationId, ownerId: accountId, isShared: false } });
  for (const { id, name, question } of await tx.savedView.findMany({ where: { organizationId } })) {
    const data = { name: redact(name, false), question: JSON.parse(redact(JSON.stringify(question), false)) };
    if (data.name !== name || JSON.stringify(data.question) !== JSON.stringify(question)) {
      await tx.savedView.update({ where: { id }, data });
    }
  }
  await eraseUndos(job);
  await tx.$executeRaw`UPDATE bulk_change SET change = jsonb_build_object('kind', change -> 'kind'), state = 'done', claimed_until = NULL
    WHERE organization_id = ${organizationId}::uuid AND account_id = ${accountId}::uuid`;
}
