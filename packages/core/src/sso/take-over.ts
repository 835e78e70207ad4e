import type { Tx } from "@smartsupport/database";
import type { AccountRecord } from "../accounts/account-rows.ts";
import { voidMailTokens } from "../accounts/create-mail-token.ts";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { endSessions } from "../sessions/end-sessions.ts";
import { personOf } from "../sessions/signed-in.ts";
import { addIdentity } from "./identity.ts";
import type { Claims } from "./read-claims.ts";

/**
 * The owner of an e-mail comes by the provider for the first time. Nobody ever proved to own the mailbox when the account was
 * registered: a password, passkeys or sessions on it may be those of somebody who was faster. They go, and the owner hears of it.
 */
export async function takeOver(
  tx: Tx,
  ctx: AnonymousCtx,
  { account, claims }: { account: AccountRecord; claims: Claims },
): Promise<AccountRecord> {
  const { id, organizationId, status } = account;
  const own = { organizationId, accountId: id };
  await voidMailTokens(tx, account, "invitation", ctx.now);
  await voidMailTokens(tx, account, "password_reset", ctx.now);
  await tx.authenticator.deleteMany({ where: own });
  await tx.recoveryCode.deleteMany({ where: own });
  await tx.passkey.deleteMany({ where: own });
  await endSessions(tx, own, "password_changed", ctx.now);
  const arrived = status === "invited" ? { status: "active" as const, approvedAt: ctx.now } : {};
  const taken = await tx.account.update({ where: { id }, data: { passwordHash: null, ...arrived } });
  await addIdentity(tx, ctx, { account, claims });
  const asOwner = { ...ctx, actor: personOf(account, id) };
  const data = { how: "email", hadPassword: account.passwordHash !== null };
  const subject = { kind: "account", id } as const;
  if (status === "invited") await recordAudit(tx, asOwner, { action: "account.invitation_accepted", subject });
  await recordAudit(tx, asOwner, { action: "sso.linked", subject, data });
  await recordAccountEvent(tx, asOwner, account, "account.sso_linked", data);
  return taken;
}
