import type { Ctx } from "../context.ts";

/** What somebody was told of, but notes, how they chose to be mailed, and which tickets they muted. */
export async function readOwnInbox(ctx: Ctx, accountId: string) {
  const { prisma } = ctx.core.database;
  const own = { organizationId: ctx.actor.organizationId, accountId };
  const told = await prisma.notification.findMany({
    where: { ...own, event: { NOT: { type: "ticket.noted" } } },
    select: {
      createdAt: true,
      readAt: true,
      kind: true,
      event: { select: { type: true } },
      ticket: { select: { number: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const choices = await prisma.notificationChoice.findMany({ where: own, select: { kind: true, mail: true } });
  const mutes = await prisma.ticketMute.findMany({
    where: own,
    select: { createdAt: true, ticket: { select: { number: true } } },
    orderBy: { createdAt: "asc" },
  });
  return {
    inbox: {
      told: told.map(({ createdAt, readAt, kind, event, ticket }) => ({
        at: createdAt,
        readAt,
        ticket: ticket.number,
        what: event.type,
        kind,
      })),
      choices,
      muted: mutes.map(({ createdAt, ticket }) => ({ ticket: ticket.number, since: createdAt })),
    },
  };
}
