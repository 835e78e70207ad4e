import type { muteTicket as operation, ResponseOf } from "@smartsupport/contracts";
import { findVisibleTicket } from "../comments/find-ticket.ts";
import type { Ctx } from "../context.ts";
import { readerOf } from "./inbox-reader.ts";

type Muted = ResponseOf<typeof operation>;

/** The reader hears no more of a ticket than what is meant for them by name. Nobody else learns of it. */
export async function muteTicket(ctx: Ctx, number: string): Promise<Muted> {
  const { organizationId, id: accountId } = readerOf(ctx);
  const { id: ticketId } = await findVisibleTicket(ctx, number);
  await ctx.core.database.prisma.ticketMute.createMany({
    data: [{ organizationId, ticketId, accountId, createdAt: ctx.now }],
    skipDuplicates: true,
  });
  return { isMuted: true };
}

/** The reader hears of a ticket again. */
export async function unmuteTicket(ctx: Ctx, number: string): Promise<Muted> {
  const { organizationId, id: accountId } = readerOf(ctx);
  const { id: ticketId } = await findVisibleTicket(ctx, number);
  await ctx.core.database.prisma.ticketMute.deleteMany({ where: { organizationId, ticketId, accountId } });
  return { isMuted: false };
}
