import type { Prisma, Tx } from "@smartsupport/database";

/** Why sessions end before their time. */
export type EndReason =
  | "signed_out"
  | "ended_elsewhere"
  | "ended_by_admin"
  | "reused_token"
  | "password_changed"
  | "deactivated";

/**
 * Ends sessions and tells every API process at commit, which drops them from its cache. Returns the ids of those that
 * were still running.
 */
export async function endSessions(
  tx: Tx,
  where: Prisma.SessionWhereInput & { organizationId: string },
  reason: EndReason,
  now: Date,
): Promise<string[]> {
  const sessions = await tx.session.findMany({
    where: { ...where, revokedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const ids = sessions.map((session) => session.id);
  if (ids.length === 0) return ids;
  await tx.session.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now, revokedReason: reason } });
  for (const id of ids) await announceSessionChange(tx, id);
  return ids;
}

/** Tells every API process, at commit, to look again: at one session, or at all of an account. */
export async function announceSessionChange(tx: Tx, accountOrSessionId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('session', ${accountOrSessionId})`;
}
