import { newId, type Tx } from "@smartsupport/database";
import type { Core } from "../context.ts";
import { type Keyring, sign } from "../keyring.ts";
import { hashToken, isSame } from "../sessions/refresh-token.ts";

/** An invitation is good once, for three days. */
const LIFETIME_MS = 3 * 86_400_000;
const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;

export type NewInvitation = { tokenId: string; expiresAt: Date };

/** Writes an invitation for an account, inside the command's transaction, and voids those made before. */
export async function createInvitation(
  tx: Tx,
  keyring: Keyring,
  account: { id: string; organizationId: string },
  now: Date,
): Promise<NewInvitation> {
  const { id: accountId, organizationId } = account;
  await tx.accountToken.updateMany({
    where: { organizationId, accountId, kind: "invitation", usedAt: null },
    data: { usedAt: now },
  });
  const tokenId = newId();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
  await tx.accountToken.create({
    data: {
      id: tokenId,
      organizationId,
      accountId,
      kind: "invitation",
      tokenHash: hashToken(invitationToken(keyring, tokenId)),
      expiresAt,
      createdAt: now,
    },
  });
  return { tokenId, expiresAt };
}

/**
 * The link that goes into the mail; `tokenId` is in the payload of `account.invited`. The token is derived, so that it
 * need not be kept to be mailed, and rides in the fragment, which no server and no log sees.
 */
export function invitationLink(core: Pick<Core, "keyring" | "publicUrl">, tokenId: string): string {
  return `${core.publicUrl}/invitation#token=${invitationToken(core.keyring, tokenId)}`;
}

/** The id inside a token of ours, or null. */
export function readInvitationToken(keyring: Keyring, token: string): string | null {
  const [, tokenId] = ID.exec(token) ?? [];
  return tokenId !== undefined && isSame(invitationToken(keyring, tokenId), token) ? tokenId : null;
}

function invitationToken(keyring: Keyring, tokenId: string): string {
  return `${tokenId}.${sign(keyring.mailTokens, `invitation:${tokenId}`)}`;
}
