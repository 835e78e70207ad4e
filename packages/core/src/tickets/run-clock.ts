import { type ClockWork, holdsThatEnded, type Source, unconfirmedResolutions } from "@smartsupport/database";
import { type Action, transition } from "@smartsupport/domain";
import type { Core, Ctx } from "../context.ts";
import { makeMoves } from "./make-moves.ts";
import { withTicket } from "./with-ticket.ts";

const BATCH = 100;

/** Closes, by the clock, the resolutions of one organization that nobody confirmed within 72 hours. Gives how many. */
export function closeResolvedTickets(ctx: Ctx): Promise<number> {
  return runClock(ctx, "close", unconfirmedResolutions);
}

/** Takes off hold, by the clock, the tickets of one organization whose resume time has come. Gives how many. */
export function resumeDueTickets(ctx: Ctx): Promise<number> {
  return runClock(ctx, "resume", holdsThatEnded);
}

/** The contexts in which the clock works: one for each organization of the install. */
export async function clockContexts(core: Core, now: Date): Promise<Ctx[]> {
  const organizations = await core.database.prisma.organization.findMany({
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return organizations.map(({ id }) => ({ core, now, actor: { kind: "clock", organizationId: id } }));
}

type Finder = (source: Source, work: ClockWork) => Promise<string[]>;

/** Each ticket in a transaction of its own, judged again under its lock: somebody may have moved it meanwhile. */
async function runClock(ctx: Ctx, action: Action, find: Finder): Promise<number> {
  const { organizationId } = ctx.actor;
  let moved = 0;
  for (;;) {
    const numbers = await find(ctx.core.database, { organizationId, now: ctx.now, limit: BATCH });
    const before = moved;
    for (const number of numbers) if (await moveByClock(ctx, number, action)) moved += 1;
    // A batch of which nothing could be moved would come again for ever.
    if (numbers.length < BATCH || moved === before) return moved;
  }
}

function moveByClock(ctx: Ctx, number: string, action: Action): Promise<boolean> {
  return withTicket(ctx, number, async (tx, ticket) => {
    const result = transition(ticket, action, ctx.actor, ctx.now);
    if (!result.ok) return false;
    await makeMoves(tx, ctx, ticket, [{ action, input: {}, transition: result.transition }]);
    return true;
  });
}
