import type { Ctx } from "../context.ts";

/** What somebody wrote in public on tickets of others, the time they spent, and the mails that were sent to them. */
export async function readOwnWords(ctx: Ctx, accountId: string) {
  const { prisma } = ctx.core.database;
  const { organizationId } = ctx.actor;
  const { email } = await prisma.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const comments = await prisma.comment.findMany({
    where: { organizationId, accountId, ticket: { requesterId: { not: accountId } } },
    select: { createdAt: true, kind: true, body: true, ticket: { select: { number: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const mails = await prisma.mail.findMany({
    where: { organizationId, toAddress: email },
    select: { createdAt: true, ticketId: true, toAddress: true, fromAddress: true, subject: true, text: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const time = await prisma.timeEntry.findMany({
    where: { organizationId, accountId },
    select: { day: true, minutes: true, note: true, ticket: { select: { number: true } } },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  const own = await prisma.ticket.findMany({ where: { organizationId, requesterId: accountId }, select: { id: true } });
  const ownIds = new Set(own.map(({ id }) => id));
  return {
    "words-elsewhere": comments.map(({ createdAt, kind, body, ticket }) => ({
      at: createdAt,
      ticket: ticket.number,
      kind,
      words: body,
    })),
    "time-spent": time.map(({ day, minutes, note, ticket }) => ({
      day: day.toISOString().slice(0, 10),
      ticket: ticket.number,
      minutes,
      note,
    })),
    mails: mails.map(({ createdAt, ticketId, subject, text, ...mail }) => ({
      at: createdAt,
      ...mail,
      // What is in a mail about somebody else's ticket is theirs.
      ...(ticketId === null || ownIds.has(ticketId) ? { subject, text } : {}),
    })),
  };
}
