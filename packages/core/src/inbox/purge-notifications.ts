import type { Core } from "../context.ts";

const KEPT_MS = 90 * 86_400_000;

/** Removes what people were told of more than 90 days ago. Gives how many lines. */
export async function purgeNotifications({ database }: Core, now: Date): Promise<number> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) };
  return (await database.prisma.notification.deleteMany({ where: { createdAt } })).count;
}
