import { newId, type Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import { hashToken } from "../sessions/refresh-token.ts";
import { type MailTokenKind, mailToken } from "./mail-token.ts";

export type NewMailToken = { tokenId: string; expiresAt: Date };

/** Writes a single-use token for an account, inside the command's transaction, and voids those of its kind made before. */
export async function createMailToken(
  tx: Tx,
  { core, now }: AnonymousCtx,
  account: { id: string; organizationId: string },
  { kind, lifetimeMs }: { kind: MailTokenKind; lifetimeMs: number },
): Promise<NewMailToken> {
  const { id: accountId, organizationId } = account;
  await voidMailTokens(tx, account, kind, now);
  const tokenId = newId();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  const tokenHash = hashToken(mailToken(core.keyring, kind, tokenId));
  await tx.accountToken.create({
    data: { id: tokenId, organizationId, accountId, kind, tokenHash, expiresAt, createdAt: now },
  });
  return { tokenId, expiresAt };
}

/** Uses up all tokens of a kind that an account still has. */
export async function voidMailTokens(
  tx: Tx,
  { id: accountId, organizationId }: { id: string; organizationId: string },
  kind: MailTokenKind,
  now: Date,
): Promise<void> {
  await tx.accountToken.updateMany({
    where: { organizationId, accountId, kind, usedAt: null },
    data: { usedAt: now },
  });
}
