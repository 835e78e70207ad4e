import type { SsoRefusal, SsoTest } from "@smartsupport/contracts";
import type { Tx } from "@smartsupport/database";
import { type Found, findPerson } from "./find-person.ts";
import { judgeEmail } from "./judge-email.ts";
import { mapClaims } from "./map-claims.ts";
import { placeOf } from "./place-of.ts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

/** What these claims would become, without changing anything. Null when they are not enough to say. */
export async function foreseeSignIn(tx: Tx, provider: Provider, claims: Claims): Promise<SsoTest["wouldBe"]> {
  const judged = judgeEmail(provider, claims);
  if ("refusal" in judged) return null;
  const found = await findPerson(tx, provider, claims);
  const account = "account" in found ? found.account : null;
  const mapped = mapClaims(provider, claims, account?.role ?? "employee");
  const departmentId =
    (await placeOf(tx, provider.organizationId, mapped.departmentId)) ?? account?.departmentId ?? null;
  const department = departmentId && (await tx.department.findUnique({ where: { id: departmentId } }));
  const { firstName, lastName } = account ?? mapped;
  return {
    email: judged.email,
    name: `${firstName} ${lastName}`,
    role: mapped.role,
    department: department ? department.name : null,
    outcome: outcomeOf(found, provider),
  };
}

/** Why a test is no good although the provider answered; null when it is. */
export function isRuleMet(provider: Provider, claims: Claims): string | null {
  const judged = judgeEmail(provider, claims);
  return "refusal" in judged ? RULES[judged.refusal] : null;
}

const RULES = {
  email_missing: "The provider said no e-mail. Let it send the claim “email” to this client.",
  email_unverified: "The provider does not say that the e-mail is verified, so anybody could have typed it.",
  domain_refused: "The e-mail lies in none of the domains that are let in.",
};

function outcomeOf(found: Found, { newPeople }: Provider): string {
  if (found.kind === "linked") return "Signs in: this account is linked already.";
  if (found.kind === "first") return "Links the account with this e-mail, takes its password away, and signs in.";
  if (found.kind === "refused") return REFUSED[found.refusal] ?? "Would be refused.";
  return newPeople === "approved"
    ? "Makes a new account and signs in."
    : "Makes a new account that waits for an admin.";
}

const REFUSED: Partial<Record<SsoRefusal, string>> = {
  account_pending: "Would be refused: this account waits for an admin.",
  account_deactivated: "Would be refused: this account is switched off.",
  admin_unlinked: "Would be refused until this admin links the account on their profile.",
  taken: "Would be refused: the e-mail belongs to an account that is linked with somebody else.",
};
