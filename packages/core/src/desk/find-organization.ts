import type { AnonymousCtx } from "../context.ts";
import { CoreError } from "../core-error.ts";

export type OrganizationFacts = {
  id: string;
  name: string;
  companyIdPattern: string;
  companyIdHint: string;
  emailDomains: string[];
  currency: string;
  isDemo: boolean;
};

/** Whose desk somebody unknown has come to: the organization of the host name they typed, else the default one. */
export async function findOrganization({ core, origin }: AnonymousCtx): Promise<OrganizationFacts> {
  const { organization } = core.database.prisma;
  const host = origin?.host?.toLowerCase();
  const found =
    (host ? await organization.findFirst({ where: { hosts: { has: host } }, orderBy: { id: "asc" } }) : null) ??
    (await organization.findFirst({ where: { isDefault: true }, orderBy: { id: "asc" } }));
  if (found === null) throw new CoreError("unavailable", { detail: "This desk has not been set up yet." });
  return found;
}
