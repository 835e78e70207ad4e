import { DateTime } from "luxon";
import type { Ctx } from "../context.ts";
import { fieldError } from "../core-error.ts";

const LONGEST_DAYS = 366;

/** Today where the organization is, as a date column keeps it. */
export async function todayOf({ core, actor, now }: Ctx): Promise<Date> {
  const { timeZone } = await core.database.prisma.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    select: { timeZone: true },
  });
  return new Date(DateTime.fromJSDate(now, { zone: timeZone }).toISODate() ?? now);
}

/** The last day as it is kept. Refused: one that is over, and one so far away that nobody would take the news down. */
export async function readLastDay(ctx: Ctx, given: string): Promise<Date> {
  const today = await todayOf(ctx);
  const lastDay = new Date(given);
  if (lastDay < today) throw fieldError("lastDay", "Please choose today or a later day.");
  if (lastDay.getTime() - today.getTime() > LONGEST_DAYS * 86_400_000) {
    throw fieldError("lastDay", "Please choose a day within a year.");
  }
  return lastDay;
}
