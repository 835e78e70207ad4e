import { DateTime } from "luxon";

/** When the summary of a day goes out, by the desk's own clock. */
const DAILY_AT_HOUR = 8;

export type DigestPeriod = "hourly" | "daily";

/** When the period that is over ended: the last full hour, or eight in the morning by the desk's clock. */
export function digestBoundary(period: DigestPeriod, now: Date, timeZone: string): Date {
  const here = DateTime.fromJSDate(now, { zone: timeZone });
  if (period === "hourly") return here.startOf("hour").toJSDate();
  const morning = here.startOf("day").set({ hour: DAILY_AT_HOUR });
  return (morning <= here ? morning : here.minus({ days: 1 }).startOf("day").set({ hour: DAILY_AT_HOUR })).toJSDate();
}
