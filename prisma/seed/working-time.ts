import { DateTime } from "luxon";

const OPENS_HOUR = 8.5;
const CLOSES_HOUR = 17.5;
const SATURDAY = 6;

/** The moment `day` working days before `now` at `hour` local time; a working day earlier if that would lie ahead. */
export function workingDayBefore(now: Date, day: number, hour: number, zone: string): Date {
  let date: DateTime = atHour(lastWorkingDay(DateTime.fromJSDate(now, { zone })), hour);
  for (let left = day; left > 0; left--) date = atHour(lastWorkingDay(date.minus({ days: 1 })), hour);
  while (date.toJSDate() > now) date = atHour(lastWorkingDay(date.minus({ days: 1 })), hour);
  return date.toJSDate();
}

/** The moment `hours` working hours after `from`. */
export function addWorkingHours(from: Date, hours: number, zone: string): Date {
  let date: DateTime = DateTime.fromJSDate(from, { zone });
  let left = hours;
  for (;;) {
    const closes = atHour(date, CLOSES_HOUR);
    const today = closes.diff(date, "hours").hours;
    if (date.weekday < SATURDAY && left <= today) return date.plus({ hours: left }).toJSDate();
    if (date.weekday < SATURDAY && today > 0) left -= today;
    date = atHour(date.plus({ days: 1 }), OPENS_HOUR);
  }
}

/** The calendar date `days` after `from`, never on a weekend. */
export function dateAfter(from: Date, days: number, zone: string): string {
  let date: DateTime = DateTime.fromJSDate(from, { zone }).plus({ days });
  while (date.weekday >= SATURDAY) date = date.plus({ days: 1 });
  return date.toISODate() ?? "";
}

function lastWorkingDay(date: DateTime): DateTime {
  return date.weekday < SATURDAY ? date : lastWorkingDay(date.minus({ days: 1 }));
}

function atHour(date: DateTime, hour: number): DateTime {
  return date.startOf("day").plus({ minutes: Math.round(hour * 60) });
}
