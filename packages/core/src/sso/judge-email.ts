import { type SsoRefusal, workEmail } from "@smartsupport/contracts";
import type { Provider } from "./provider.ts";
import type { Claims } from "./read-claims.ts";

type Judged = { email: string } | { refusal: Extract<SsoRefusal, `email_${string}` | "domain_refused"> };

/**
 * The e-mail that the provider vouches for, in a domain the admin allows. Whoever can make a provider say somebody else's
 * e-mail would else become them here.
 */
export function judgeEmail({ preset, emailDomains }: Provider, claims: Claims): Judged {
  const parsed = workEmail.safeParse(claims.email);
  if (!parsed.success) return { refusal: "email_missing" };
  const email = parsed.data;
  const domain = email.slice(email.lastIndexOf("@") + 1);
  const isAllowed = emailDomains.length === 0 || emailDomains.includes(domain);
  if (!VOUCHED[preset](claims, domain, emailDomains)) return { refusal: "email_unverified" };
  return isAllowed ? { email } : { refusal: "domain_refused" };
}

const isTrue = (value: unknown) => value === true || value === "true";

const VOUCHED: Record<Provider["preset"], (claims: Claims, domain: string, allowed: string[]) => boolean> = {
  // Entra says nothing of `email_verified`. Its issuer is one company's own directory, whose admins decide about addresses
  // in the company's domains, which must be named; of others only what Entra itself calls verified counts.
  entra: ({ email_verified, xms_edov }, domain, allowed) =>
    email_verified === undefined
      ? isTrue(xms_edov) || xms_edov === 1 || xms_edov === "1" || allowed.includes(domain)
      : isTrue(email_verified),
  // Google speaks for its own addresses and those of a Workspace; of any other it says only that it was right once.
  google: ({ email_verified, hd }, domain) => isTrue(email_verified) && (hd === domain || domain === "gmail.com"),
  other: ({ email_verified }) => isTrue(email_verified),
};
