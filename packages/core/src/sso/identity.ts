import { newId, type Tx } from "@smartsupport/database";
import type { AnonymousCtx } from "../context.ts";
import type { Claims } from "./read-claims.ts";

type Link = { account: { id: string; organizationId: string }; claims: Claims };

/** Remembers whom the provider means by its subject. One of each provider for an account: an older one is replaced. */
export async function addIdentity(tx: Tx, { now }: AnonymousCtx, { account, claims }: Link): Promise<void> {
  const { id: accountId, organizationId } = account;
  const issuer = String(claims.iss);
  await tx.ssoIdentity.deleteMany({ where: { organizationId, accountId, issuer } });
  const { sub: subject } = claims;
  const times = { createdAt: now, lastUsedAt: now };
  await tx.ssoIdentity.create({ data: { id: newId(), organizationId, accountId, issuer, subject, ...times } });
}

export async function noteIdentityUse(tx: Tx, { now }: AnonymousCtx, { account, claims }: Link): Promise<void> {
  const where = { organizationId: account.organizationId, accountId: account.id, subject: claims.sub };
  await tx.ssoIdentity.updateMany({ where, data: { lastUsedAt: now } });
}
