const MOST_YEARS = 2;

/** The last calendar date (`2028-11-21`) on which something can be needed: beyond it a year was mistyped. */
export function lastScheduledDate(today: string): string {
  const [year = "", rest = ""] = [today.slice(0, 4), today.slice(4)];
  // In two years there may be no 29 February.
  return `${Number(year) + MOST_YEARS}${rest === "-02-29" ? "-02-28" : rest}`;
}

/** Why something cannot be needed on this date; null when it can. Both are calendar dates where the organization is. */
export function scheduledDateProblem(date: string, today: string): string | null {
  if (date < today) return "Please choose today or a later day.";
  if (date > lastScheduledDate(today)) return "Please choose a day within the next two years.";
  return null;
}
