import type { ErasureJob } from "./erasure-job.ts";

/** What only the person could read: drafts, macros they kept to themselves, their inbox. Files of drafts go with their other files. */
export async function eraseUnsent({ tx, organizationId, accountId }: ErasureJob): Promise<null> {
  const drafts = { organizationId, accountId };
  await tx.attachment.updateMany({ where: { organizationId, draft: drafts }, data: { draftId: null } });
  await tx.draft.deleteMany({ where: drafts });
  await tx.macro.deleteMany({ where: { organizationId, ownerId: accountId, isShared: false } });
  await tx.notification.deleteMany({ where: { organizationId, accountId } });
  await tx.notificationChoice.deleteMany({ where: { organizationId, accountId } });
  await tx.ticketMute.deleteMany({ where: { organizationId, accountId } });
  return null;
}
