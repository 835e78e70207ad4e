import type { VisibleTicket } from "@smartsupport/domain";
import type { Core } from "../context.ts";

/** Whom a change of a ticket concerns besides staff: enough for the domain to say who may see it. */
export type TicketAudience = { organizationId: string; requesterId: string; watcherIds: ReadonlySet<string> };

/** Requester and watchers of a ticket, null when there is no such ticket in the organization. */
export async function findTicketAudience(
  core: Core,
  organizationId: string,
  ticketId: string,
): Promise<TicketAudience | null> {
  const row = await core.database.prisma.ticket.findFirst({
    where: { id: ticketId, organizationId },
    select: { requesterId: true, watchers: { select: { accountId: true } } },
  });
  if (!row) return null;
  return { organizationId, requesterId: row.requesterId, watcherIds: new Set(row.watchers.map((w) => w.accountId)) };
}

/** The ticket as one person stands to it, for `seesTicket`. */
export function audienceFor(audience: TicketAudience, accountId: string): VisibleTicket {
  return {
    organizationId: audience.organizationId,
    requesterId: audience.requesterId,
    isWatchedByActor: audience.watcherIds.has(accountId),
  };
}
