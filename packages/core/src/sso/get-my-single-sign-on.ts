import type { getMySingleSignOn as operation, ResponseOf } from "@smartsupport/contracts";
import type { Ctx } from "../context.ts";
import { CoreError } from "../core-error.ts";
import { readProvider } from "./provider.ts";

/** Whether I may sign in by the provider; no name where there is none. */
export async function getMySingleSignOn({ core, actor }: Ctx): Promise<ResponseOf<typeof operation>> {
  if (actor.kind !== "person") throw new CoreError("forbidden");
  const { prisma } = core.database;
  const { organizationId, id: accountId } = actor;
  const provider = await readProvider(prisma, organizationId);
  if (provider === null || !provider.isEnabled) return { name: null, isLinked: false };
  const links = await prisma.ssoIdentity.count({ where: { organizationId, accountId } });
  return { name: provider.name, isLinked: links > 0 };
}
