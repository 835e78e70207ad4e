import { ERASED_WORDS } from "@smartsupport/domain";
import type { ErasureJob } from "./erasure-job.ts";

/**
 * What they wrote on checklists, in the history of whoever ticked, changed or removed it. Steps are known there by their words
 * alone: so before their own lines of history lose them.
 */
export async function eraseChecklists({ tx, organizationId, accountId }: ErasureJob): Promise<null> {
  await tx.$executeRaw`
    WITH said AS (
      SELECT ticket_id, changes -> 'checklist' ->> 'to' AS words FROM history_entry
       WHERE organization_id = ${organizationId}::uuid AND actor_id = ${accountId}::uuid AND action = 'checklist'
      UNION SELECT ticket_id, text FROM checklist_item
       WHERE organization_id = ${organizationId}::uuid AND account_id = ${accountId}::uuid
    ), told AS (
      SELECT h.id, (SELECT jsonb_object_agg(side, CASE WHEN EXISTS (
          SELECT FROM said WHERE said.ticket_id = h.ticket_id AND said.words = text) THEN ${ERASED_WORDS} ELSE text END)
        FROM jsonb_each_text(h.changes -> 'checklist') AS told (side, text)) AS checklist
      FROM history_entry h
      WHERE h.organization_id = ${organizationId}::uuid AND h.changes ? 'checklist'
        AND h.ticket_id IN (SELECT ticket_id FROM said)
    )
    UPDATE history_entry h SET changes = jsonb_set(h.changes, '{checklist}', told.checklist)
      FROM told WHERE h.id = told.id AND h.changes -> 'checklist' <> told.checklist`;
  return null;
}
