import * as core from "@smartsupport/core";
import { ctxOf, type TestAccount } from "@smartsupport/testing/factories";
import { openCrookedProvider } from "@smartsupport/testing/provider";

/** What an admin would say of that provider. */
export const providerBody = (issuer: string) => ({
  preset: "other" as const,
  name: "Meridian",
  issuer,
  clientId: "smartsupport",
  clientSecret: "a-secret-of-the-made-up-company",
  isPrivateHostAllowed: true,
  roleClaim: "groups",
  roleMap: [{ word: "Desk", role: "coordinator" as const }],
  departmentClaim: null,
  departmentMap: [],
  emailDomains: ["company.test"],
  newPeople: "pending" as const,
});

/** A provider that is switched on, with a place on this machine where it answers. */
export async function makeProvider(desk: core.Core, admin: TestAccount): Promise<string> {
  const { issuer } = await openCrookedProvider({ sub: "1", email: "somebody@company.test", email_verified: true });
  await core.saveSingleSignOn(ctxOf(desk, admin), providerBody(issuer));
  const { organizationId } = admin;
  await desk.database.prisma.ssoProvider.update({ where: { organizationId }, data: { isEnabled: true } });
  return issuer;
}

/** What a provider says of somebody. */
export const personAt = (sub: string, more: Record<string, unknown> = {}) => ({
  sub,
  name: "Ana Cruz",
  email: `${sub}@company.test`,
  email_verified: true,
  ...more,
});
