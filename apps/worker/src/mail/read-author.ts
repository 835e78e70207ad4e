import type { Database, DeliveryEvent } from "@smartsupport/database";

/** The desk itself, when its clock or set-up acted, or when whoever acted is no more. */
export const THE_DESK = "SmartSupport";

/** Who did it, by name. */
export async function readAuthor(
  database: Database,
  { actorKind, actorId, organizationId }: DeliveryEvent,
): Promise<string> {
  if (actorId === null) return THE_DESK;
  const where = { id: actorId, organizationId };
  if (actorKind === "key") {
    const integration = await database.prisma.integration.findFirst({ where, select: { name: true } });
    return integration?.name ?? THE_DESK;
  }
  const account = await database.prisma.account.findFirst({ where, select: { firstName: true, lastName: true } });
  return account === null ? THE_DESK : `${account.firstName} ${account.lastName}`;
}
