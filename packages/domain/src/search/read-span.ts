import type { SearchMoment, SearchSpan } from "./search-term.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const UNIT_MS = { h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS, m: 30 * DAY_MS, y: 365 * DAY_MS };
const MOST_MS = 200 * UNIT_MS.y;
/** Beyond these nothing is meant, and the days after them are none that a database can read. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const DAYS = { yesterday: -1, today: 0, tomorrow: 1 };

/** A stretch of time that was named: where it begins and where it is over. */
type Stretch = { from: SearchMoment; to: SearchMoment };

/**
 * A span as people type it: `2026-01-31`, `2026-01`, `2026`, `today`, `7d` (of the past, or of what comes), each also after
 * `>`, `>=`, `<` or `<=`, and two of them around `..`, of which one may be missing. Null when it is none.
 */
export function readSpan(typed: string, direction: "past" | "coming"): SearchSpan | null {
  const value = typed.trim().toLowerCase();
  const [, compared, named = ""] = /^(>=?|<=?)\s*(.+)$/.exec(value) ?? [];
  if (compared !== undefined) {
    const stretch = readStretch(named, direction);
    if (stretch === null) return null;
    if (compared === ">") return { from: stretch.to, to: null };
    if (compared === ">=") return { from: stretch.from, to: null };
    return { from: null, to: compared === "<" ? stretch.from : stretch.to };
  }
  const ends = /^(.*)\.\.(.*)$/.exec(value);
  if (ends) return between(ends[1] ?? "", ends[2] ?? "", direction);
  const stretch = readStretch(value, direction);
  if (stretch === null || !isMoment(stretch)) return stretch;
  const now = { msFromNow: 0 };
  return direction === "past" ? { from: stretch.from, to: null } : { from: now, to: stretch.to };
}

function between(first: string, last: string, direction: "past" | "coming"): SearchSpan | null {
  const isOpen = (end: string) => end === "" || end === "*";
  if (isOpen(first) && isOpen(last)) return null;
  const [begin, end] = [first, last].map((named) => (isOpen(named) ? undefined : readStretch(named, direction)));
  if (begin === null || end === null) return null;
  return { from: begin?.from ?? null, to: end?.to ?? null };
}

function readStretch(named: string, direction: "past" | "coming"): Stretch | null {
  if (Object.hasOwn(DAYS, named)) {
    const days = DAYS[named as keyof typeof DAYS];
    return { from: { daysFromToday: days }, to: { daysFromToday: days + 1 } };
  }
  const [, count, unit] = /^(\d{1,6})([hdwmy])$/.exec(named) ?? [];
  if (count !== undefined) {
    const ms = Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
    if (ms > MOST_MS) return null;
    const moment = { msFromNow: direction === "past" ? -ms : ms };
    return { from: moment, to: moment };
  }
  return readCalendar(named);
}

/** A year, a month or a day. */
function readCalendar(named: string): Stretch | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(named) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = first.getUTCMonth() === Number(month ?? 1) - 1 && first.getUTCDate() === Number(day ?? 1);
  if (!isReal) return null;
  const after = new Date(first);
  if (day !== undefined) after.setUTCDate(after.getUTCDate() + 1);
  else if (month !== undefined) after.setUTCMonth(after.getUTCMonth() + 1);
  else after.setUTCFullYear(after.getUTCFullYear() + 1);
  return { from: { day: dayOf(first) }, to: { day: dayOf(after) } };
}

function isMoment({ from }: Stretch): boolean {
  return "msFromNow" in from;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
