const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

// Made once: to make one takes longer than all that a list of times does with it.
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const yearsDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const wholeDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** "16 minutes ago", "in 2 hours", "yesterday"; from a week on the date. `short`: "16 m". */
export function relativeTime(at: string, nowMs: number, form: "short" | "long"): string {
  const deltaMs = new Date(at).getTime() - nowMs;
  const awayMs = Math.abs(deltaMs);
  if (awayMs >= WEEK_MS) return day(new Date(at), nowMs);
  if (awayMs < MINUTE_MS) return form === "short" ? "now" : "just now";
  const [unit, sizeMs] = unitOf(awayMs);
  const count = Math.round(deltaMs / sizeMs);
  return form === "short" ? `${Math.abs(count)} ${unit.charAt(0)}` : words.format(count, unit);
}

/** Date and time of day in the reader's zone: "Sat 21 Nov 2026, 15:04". */
export function exactTime(at: string): string {
  return `${wholeDay.format(new Date(at)).replace(",", "")}, ${clockTime(at)}`;
}

/** Time of day in the reader's zone: "15:04". */
export function clockTime(at: string): string {
  return clock.format(new Date(at));
}

function unitOf(awayMs: number): ["minute" | "hour" | "day", number] {
  if (awayMs < 59.5 * MINUTE_MS) return ["minute", MINUTE_MS];
  return awayMs < 23.5 * HOUR_MS ? ["hour", HOUR_MS] : ["day", DAY_MS];
}

function day(date: Date, nowMs: number): string {
  const isThisYear = date.getFullYear() === new Date(nowMs).getFullYear();
  return (isThisYear ? shortDay : yearsDay).format(date);
}
