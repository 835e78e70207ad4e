import type { SsoRefusal } from "@smartsupport/contracts";
import { inTransaction } from "@smartsupport/database";
import { recordAccountEvent } from "../accounts/record-account-event.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { AnonymousCtx } from "../context.ts";
import { personOf } from "../sessions/signed-in.ts";
import { addIdentity } from "./identity.ts";
import { judgeEmail } from "./judge-email.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

type Link = { provider: Provider; accountId: string; claims: Claims };

/** Links the account of whoever gave its password with whom the provider means. Null: done. They are told by mail. */
export async function finishLink(ctx: AnonymousCtx, { provider, accountId, claims }: Link): Promise<SsoRefusal | null> {
  const { organizationId, emailDomains } = provider;
  const judged = judgeEmail(provider, claims);
  if (emailDomains.length > 0 && "refusal" in judged) return judged.refusal;
  return inTransaction(ctx.core.database, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
    const account = await tx.account.findUnique({ where: { organizationId_id: { organizationId, id: accountId } } });
    if (account === null || account.status !== "active") return "account_deactivated";
    const [issuer, subject] = [String(claims.iss), claims.sub];
    const holder = await tx.ssoIdentity.findFirst({ where: { organizationId, issuer, subject } });
    if (holder !== null && holder.accountId !== accountId) return "taken";
    await addIdentity(tx, ctx, { account, claims });
    const asOwner = { ...ctx, actor: personOf(account, accountId) };
    await recordAudit(tx, asOwner, {
      action: "sso.linked",
      subject: { kind: "account", id: accountId },
      data: { how: "profile" },
    });
    await recordAccountEvent(tx, asOwner, account, "account.sso_linked", { how: "profile" });
    return null;
  });
}
