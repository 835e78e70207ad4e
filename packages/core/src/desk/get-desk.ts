import type { getDesk as operation, ResponseOf } from "@smartsupport/contracts";
import { fullName, type NameSuffix, ROLES } from "@smartsupport/domain";
import { ONE_CLICK_DOMAIN } from "../accounts/one-click-domain.ts";
import type { AnonymousCtx } from "../context.ts";
import { findOrganization } from "./find-organization.ts";
import { departmentsOf } from "./list-departments.ts";

type Desk = ResponseOf<typeof operation>;

/** What the sign-in and registration pages need to know, of the organization whose host name was asked. */
export async function getDesk(ctx: AnonymousCtx): Promise<Desk> {
  const organization = await findOrganization(ctx);
  return {
    organizationName: organization.name,
    departments: await departmentsOf(ctx.core, organization.id),
    companyIdPattern: organization.companyIdPattern,
    companyIdHint: organization.companyIdHint,
    emailDomains: organization.emailDomains,
    currency: organization.currency,
    ...(await singleSignOnOf(ctx, organization.id)),
    demo: await demoOf(ctx, organization.id),
  };
}

/** How the button that leads to the provider is called; nothing where there is none. */
async function singleSignOnOf({ core }: AnonymousCtx, organizationId: string): Promise<Pick<Desk, "singleSignOn">> {
  const provider = await core.database.prisma.ssoProvider.findUnique({
    where: { organizationId },
    select: { name: true, isEnabled: true, arePasswordsOff: true },
  });
  if (provider === null || !provider.isEnabled) return {};
  const { name, arePasswordsOff } = provider;
  return { singleSignOn: { name, arePasswordsOff } };
}

/** One account of each role, the least powerful first; the first that was made. Nothing of it where demo is off. */
async function demoOf({ core }: AnonymousCtx, organizationId: string): Promise<Desk["demo"]> {
  if (!core.isDemo || !core.demo) return null;
  const rows = await core.database.prisma.account.findMany({
    where: { organizationId, isDemo: true, status: "active", email: { endsWith: ONE_CLICK_DOMAIN } },
    orderBy: { id: "asc" },
  });
  const accounts = ROLES.flatMap((role) => rows.find((row) => row.role === role) ?? []).map((row) => ({
    email: row.email,
    name: fullName({ ...row, suffix: row.suffix as NameSuffix | null }),
    role: row.role,
  }));
  return { ...core.demo, accounts };
}
