import { SSO_REFUSALS, type SsoRefusal } from "@smartsupport/contracts";

const WORDS: Record<SsoRefusal, string> = {
  account_pending: "An admin has not approved your account yet. You get an e-mail when it is ready.",
  account_deactivated: "Your account is switched off. Please ask an admin.",
  demo_account_refused: "Demo accounts cannot sign in to a real desk.",
  email_missing: "Your company's sign-in did not say your e-mail. Please ask an admin.",
  email_unverified: "Your company's sign-in does not say that your e-mail is verified. Please ask an admin.",
  domain_refused: "Addresses like yours are not let in here. Please sign in with your work account.",
  admin_unlinked: "For safety an admin links the account first: sign in with your password and do it on your profile.",
  taken: "This sign-in belongs to another account here. Please ask an admin.",
  cancelled: "You turned back before the sign-in was done.",
  expired: "This took too long, or was begun in another window. Please try again.",
  too_many: "Too many sign-ins were begun from here within a minute. Please wait a minute and try again.",
  failed: "Signing in did not work. Please try again, or ask an admin.",
};

/** There is no password to sign in with first. */
const UNLINKED_WITHOUT_PASSWORDS =
  "For safety an admin links the account first, which takes a password, and passwords are switched off here. The admin with the break-glass sign-in can let them work again for a moment.";

/** Why the provider's way did not lead in, by the code in the page's address; null where there is none. */
export function refusalWords(code: string | null, arePasswordsOff = false): string | null {
  if (code === null) return null;
  if (code === "admin_unlinked" && arePasswordsOff) return UNLINKED_WITHOUT_PASSWORDS;
  return WORDS[SSO_REFUSALS.find((known) => known === code) ?? "failed"];
}
