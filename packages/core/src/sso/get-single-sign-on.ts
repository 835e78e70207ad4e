import type { SsoProvider, SsoSettings, SsoTest } from "@smartsupport/contracts";
import { fullName, type NameSuffix } from "@smartsupport/domain";
import type { Ctx } from "../context.ts";
import { callbackUrl } from "./callback-url.ts";
import { configDigest } from "./config-digest.ts";
import { departmentMapOf, type Provider, readProvider, roleMapOf } from "./provider.ts";
import { requireSettingsRight } from "./require-settings-right.ts";

/** The provider as an admin sees it: the secret stays where it is. */
export async function getSingleSignOn(ctx: Ctx): Promise<SsoSettings> {
  const { id: actorId, organizationId } = requireSettingsRight(ctx);
  const { prisma } = ctx.core.database;
  const provider = await readProvider(prisma, organizationId);
  const { hosts } = await prisma.organization.findUniqueOrThrow({ where: { id: organizationId } });
  const admins = await prisma.account.findMany({
    where: { organizationId, role: "admin", status: "active" },
    include: { ssoIdentities: { select: { id: true } } },
    orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
  });
  return {
    redirectUri: callbackUrl(ctx, hosts).href,
    provider: provider && show(ctx, provider),
    lastTest: provider && lastTestOf(provider, actorId),
    admins: admins.map(({ id, passwordHash, ssoIdentities, suffix, ...names }) => ({
      id,
      name: fullName({ ...names, suffix: suffix as NameSuffix | null }),
      hasPassword: passwordHash !== null,
      isLinked: ssoIdentities.length > 0,
    })),
  };
}

function show({ core }: Ctx, provider: Provider): SsoProvider {
  const { preset, name, issuer, clientId, isPrivateHostAllowed, roleClaim, departmentClaim, emailDomains } = provider;
  const { newPeople, isEnabled, arePasswordsOff, breakGlassId, testedAt, testedDigest } = provider;
  return {
    preset,
    name,
    issuer,
    clientId,
    isPrivateHostAllowed,
    roleClaim,
    roleMap: roleMapOf(provider),
    departmentClaim,
    departmentMap: departmentMapOf(provider),
    emailDomains,
    newPeople,
    isEnabled,
    arePasswordsOff,
    breakGlassId,
    isTested: testedDigest === configDigest(core.keyring, provider),
    testedAt: testedAt?.toISOString() ?? null,
  };
}

/** What a provider says of somebody is shown to nobody else. */
function lastTestOf({ lastTest, lastTestById, lastTestAt }: Provider, actorId: string): SsoTest | null {
  if (lastTestById !== actorId || lastTestAt === null) return null;
  // Written only by `finishTest`.
  return { ...(lastTest as Omit<SsoTest, "at">), at: lastTestAt.toISOString() };
}
