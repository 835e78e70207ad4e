import type { SsoRefusal } from "@smartsupport/contracts";
import type { Tx } from "@smartsupport/database";
import type { AccountRecord } from "../accounts/account-rows.ts";
import { judgeEmail } from "./judge-email.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

/** Whom the provider's words mean here. */
export type Found =
  | { kind: "refused"; refusal: SsoRefusal; accountId: string | null }
  /** The provider's person was linked before. */
  | { kind: "linked"; account: AccountRecord }
  /** Somebody of the desk has this e-mail, and comes by the provider for the first time. */
  | { kind: "first"; account: AccountRecord }
  | { kind: "new"; email: string };

/**
 * Finds the account by the provider's own subject; only for the first time by the e-mail it vouches for, and never an admin's:
 * whoever could make the provider say an admin's e-mail would own the desk.
 */
export async function findPerson(tx: Tx, provider: Provider, claims: Claims): Promise<Found> {
  const { organizationId, emailDomains } = provider;
  const issuer = String(claims.iss);
  const judged = judgeEmail(provider, claims);
  const identity = await tx.ssoIdentity.findUnique({
    where: { organizationId_issuer_subject: { organizationId, issuer, subject: claims.sub } },
    include: { account: true },
  });
  if (identity) {
    const { account } = identity;
    // Whoever was linked need not have an e-mail at all, unless the admin lets in certain domains only.
    if (emailDomains.length > 0 && "refusal" in judged) return refused(judged.refusal, account.id);
    return standing(account) ?? { kind: "linked", account };
  }
  if ("refusal" in judged) return refused(judged.refusal, null);
  const account = await tx.account.findUnique({ where: { email: judged.email } });
  if (account === null) return { kind: "new", email: judged.email };
  if (account.organizationId !== organizationId) return refused("taken", null);
  if (account.role === "admin") return refused("admin_unlinked", account.id);
  const others = await tx.ssoIdentity.count({ where: { organizationId, issuer, accountId: account.id } });
  if (others > 0) return refused("taken", account.id);
  return standing(account) ?? { kind: "first", account };
}

/** An invitation to somebody who proves their e-mail is accepted by coming. */
function standing({ id, status }: AccountRecord): Found | null {
  if (status === "pending") return refused("account_pending", id);
  return status === "deactivated" ? refused("account_deactivated", id) : null;
}

function refused(refusal: SsoRefusal, accountId: string | null): Found {
  return { kind: "refused", refusal, accountId };
}
