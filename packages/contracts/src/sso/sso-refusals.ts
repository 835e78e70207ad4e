/** Why somebody who came back from the provider is not let in; the sign-in page has words for each. */
export const SSO_REFUSALS = [
  "account_pending",
  "account_deactivated",
  "demo_account_refused",
  /** The provider says no e-mail, or does not vouch for it. */
  "email_missing",
  "email_unverified",
  "domain_refused",
  /** An admin's account is linked on the profile only. */
  "admin_unlinked",
  /** The e-mail or the provider's person belongs to another account. */
  "taken",
  "cancelled",
  /** Too late, used before, or another browser. */
  "expired",
  /** Too often within a minute from one address. */
  "too_many",
  "failed",
] as const;

export type SsoRefusal = (typeof SSO_REFUSALS)[number];
