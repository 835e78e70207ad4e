import type { SsoProvider } from "@smartsupport/contracts";
import type { Prisma, Tx } from "@smartsupport/database";

/** The provider of an organization, as it is kept. */
export type Provider = Prisma.SsoProviderGetPayload<object>;

export async function readProvider(source: Pick<Tx, "ssoProvider">, organizationId: string): Promise<Provider | null> {
  return source.ssoProvider.findUnique({ where: { organizationId } });
}

// Written only by `saveSingleSignOn`, which takes nothing else.
export const roleMapOf = ({ roleMap }: Provider) => roleMap as SsoProvider["roleMap"];
export const departmentMapOf = ({ departmentMap }: Provider) => departmentMap as SsoProvider["departmentMap"];
