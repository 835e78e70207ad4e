import type { SsoRefusal } from "@smartsupport/contracts";
import { inTransaction, type Tx } from "@smartsupport/database";
import type { AccountRecord } from "../accounts/account-rows.ts";
import { personDigest, recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { beginSession } from "../sessions/begin-session.ts";
import type { SignedIn } from "../sessions/signed-in.ts";
import { addPerson } from "./add-person.ts";
import { findPerson } from "./find-person.ts";
import { followClaims } from "./follow-claims.ts";
import { noteIdentityUse } from "./identity.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";
import { takeOver } from "./take-over.ts";

type Came = { signedIn: SignedIn } | { refusal: SsoRefusal; accountId: string | null };
type Coming = { provider: Provider; claims: Claims };

/** Begins a session for whom the provider means. A second factor is the provider's business: none is asked here. */
export async function signInWithProvider(ctx: AnonymousCtx, coming: Coming): Promise<Came> {
  const came = await inTransaction(ctx.core.database, (tx) => come(tx, ctx, coming));
  if ("refusal" in came) await recordRefusedProvider(ctx, coming, came);
  return came;
}

async function come(tx: Tx, ctx: AnonymousCtx, { provider, claims }: Coming): Promise<Came> {
  const found = await findPerson(tx, provider, claims);
  if (found.kind === "refused") return found;
  if (found.kind === "new") {
    const account = await addPerson(tx, ctx, { provider, claims, email: found.email });
    if (account.status === "pending") return { refusal: "account_pending", accountId: account.id };
    return enter(tx, ctx, account);
  }
  if (found.account.isDemo && !ctx.core.isDemo) {
    return { refusal: "demo_account_refused", accountId: found.account.id };
  }
  const account = found.kind === "first" ? await takeOver(tx, ctx, { account: found.account, claims }) : found.account;
  await noteIdentityUse(tx, ctx, { account, claims });
  return enter(tx, ctx, await followClaims(tx, ctx, { provider, claims, account }));
}

async function enter(tx: Tx, ctx: AnonymousCtx, account: AccountRecord): Promise<Came> {
  const signedIn = await beginSession(tx, ctx, { ...account, stored: account.passwordHash });
  const { sessionId } = signedIn.person;
  await tx.session.update({ where: { id: sessionId }, data: { isByProvider: true } });
  const subject = { kind: "account", id: account.id } as const;
  const data = { sessionId };
  await recordAudit(tx, { ...ctx, actor: signedIn.person }, { action: "sso.signed_in", subject, data });
  return { signedIn };
}

/** Who it was the log knows by a digest of the provider's subject. */
async function recordRefusedProvider(
  ctx: AnonymousCtx,
  { provider, claims }: Coming,
  { refusal, accountId }: Extract<Came, { refusal: SsoRefusal }>,
): Promise<void> {
  const { organizationId } = provider;
  const subjectDigest = personDigest(ctx.core.keyring, organizationId, claims.sub);
  const asDesk = { ...ctx, actor: { kind: "system", organizationId } as const };
  const subject = { kind: "account", id: accountId } as const;
  await recordAudit(ctx.core.database.prisma, asDesk, {
    action: "sso.refused",
    subject,
    data: { code: refusal, subjectDigest },
  });
}
