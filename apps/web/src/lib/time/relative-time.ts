import { clockWords, dayWords, weekdayWord } from "./day-words.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** "16 minutes ago", "in 2 hours", "yesterday"; from a week on the date. `short`: "16 m". */
export function relativeTime(at: string, nowMs: number, form: "short" | "long"): string {
  const deltaMs = new Date(at).getTime() - nowMs;
  const awayMs = Math.abs(deltaMs);
  if (awayMs >= WEEK_MS) return day(new Date(at), nowMs);
  if (awayMs < MINUTE_MS) return form === "short" ? "now" : "just now";
  const [unit, sizeMs] = unitOf(awayMs);
  const count = Math.round(deltaMs / sizeMs);
  return form === "short" ? `${Math.abs(count)} ${unit.charAt(0)}` : awayWords(count, unit);
}

/** Date and time of day in the reader's zone: "Sat 21 Nov 2026, 15:04". */
export function exactTime(at: string): string {
  const date = new Date(at);
  return `${weekdayWord(date)} ${dayWords(date)} ${date.getFullYear()}, ${clockWords(date)}`;
}

/** Time of day in the reader's zone: "15:04". */
export function clockTime(at: string): string {
  return clockWords(new Date(at));
}

function unitOf(awayMs: number): ["minute" | "hour" | "day", number] {
  if (awayMs < 59.5 * MINUTE_MS) return ["minute", MINUTE_MS];
  return awayMs < 23.5 * HOUR_MS ? ["hour", HOUR_MS] : ["day", DAY_MS];
}

function awayWords(count: number, unit: string): string {
  if (unit === "day" && Math.abs(count) === 1) return count < 0 ? "yesterday" : "tomorrow";
  const span = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
  return count < 0 ? `${span} ago` : `in ${span}`;
}

function day(date: Date, nowMs: number): string {
  const isThisYear = date.getFullYear() === new Date(nowMs).getFullYear();
  return isThisYear ? dayWords(date) : `${dayWords(date)} ${date.getFullYear()}`;
}
