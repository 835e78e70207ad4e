import type { ErasureJob } from "./erasure-job.ts";

/**
 * Kept answers to repeatable requests: those to the person, those that show a ticket of theirs or with their words, and those that name them.
 * Whoever repeats such a request is taken for the first time; answers are kept for a day only.
 */
export async function eraseAnswers({ tx, organizationId, accountId, redact }: ErasureJob): Promise<null> {
  await tx.$executeRaw`
    DELETE FROM idempotency_record i WHERE i.organization_id = ${organizationId}::uuid AND (i.actor_id = ${accountId}::uuid
      OR EXISTS (SELECT FROM ticket t WHERE t.organization_id = i.organization_id
        AND t.number = i.response ->> 'number' AND (t.requester_id = ${accountId}::uuid
          OR EXISTS (SELECT FROM history_entry h WHERE h.organization_id = t.organization_id AND h.ticket_id = t.id
            AND h.action = 'create' AND h.actor_id = ${accountId}::uuid)
          OR EXISTS (SELECT FROM ticket_link l JOIN comment c ON c.organization_id = l.organization_id
            AND c.ticket_id = l.to_ticket_id WHERE l.organization_id = t.organization_id AND l.from_ticket_id = t.id
            AND l.kind = 'split_from' AND c.account_id = ${accountId}::uuid))))`;
  const kept = await tx.$queryRaw<{ actorId: string; key: string; response: string }[]>`
    SELECT actor_id::text AS "actorId", key, response::text AS response FROM idempotency_record
     WHERE organization_id = ${organizationId}::uuid AND response IS NOT NULL`;
  for (const { actorId, key, response } of kept) {
    if (redact(response, true) === response) continue;
    await tx.idempotencyRecord.deleteMany({ where: { organizationId, actorId, key } });
  }
  return null;
}
