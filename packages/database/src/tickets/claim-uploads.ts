import type { Tx } from "../transaction.ts";

export type UploadOwner = { ticketId: string } | { commentId: string } | { noteId: string };

/** Why uploads could not be claimed: somebody else's or unknown, or claimed before. */
export type ClaimRefusal = "not_found" | "already_used";

/**
 * Gives uploads to a ticket, comment or note: each must be the uploader's own, there, and not claimed yet. Of two claims
 * one wins. Null when all were claimed; otherwise the transaction must be rolled back.
 */
export async function claimUploads(
  tx: Tx,
  uploader: { organizationId: string; accountId: string },
  uploadIds: readonly string[],
  owner: UploadOwner,
  now: Date,
): Promise<ClaimRefusal | null> {
  const ids = [...new Set(uploadIds)];
  if (ids.length === 0) return null;
  const own = {
    id: { in: ids },
    organizationId: uploader.organizationId,
    uploaderId: uploader.accountId,
    deletedAt: null,
  };
  const { count } = await tx.attachment.updateMany({
    where: { ...own, claimedAt: null },
    data: { ...owner, claimedAt: now, draftId: null },
  });
  if (count === ids.length) return null;
  return (await tx.attachment.count({ where: own })) === ids.length ? "already_used" : "not_found";
}
