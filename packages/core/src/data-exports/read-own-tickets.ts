import type { Ticket, TimelineItem } from "@smartsupport/contracts";
import { getTimeline } from "../comments/get-timeline.ts";
import type { Ctx } from "../context.ts";
import { getTicket } from "../tickets/get-ticket.ts";

const PAGE = 100;

/** Somebody's own tickets, as they see them, with everything said and changed; and the numbers of those they follow. */
export async function readOwnTickets(ctx: Ctx, accountId: string) {
  const { prisma } = ctx.core.database;
  const { organizationId } = ctx.actor;
  const own = await prisma.ticket.findMany({
    where: { organizationId, requesterId: accountId },
    select: { number: true, ratingComment: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const tickets: (Ticket & { ratingComment: string | null; story: TimelineItem[] })[] = [];
  for (const { number, ratingComment } of own) {
    tickets.push({ ...(await getTicket(ctx, number)), ratingComment, story: await readStory(ctx, number) });
  }
  const following = await prisma.ticketWatcher.findMany({
    where: { organizationId, accountId },
    select: { createdAt: true, ticket: { select: { number: true } } },
    orderBy: { createdAt: "asc" },
  });
  return {
    tickets,
    following: following.map(({ createdAt, ticket }) => ({ ticket: ticket.number, since: createdAt })),
  };
}

async function readStory(ctx: Ctx, number: string): Promise<TimelineItem[]> {
  const story: TimelineItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await getTimeline(ctx, number, { limit: PAGE, cursor });
    story.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return story;
}
