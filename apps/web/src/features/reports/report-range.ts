/** Two calendar dates, both included. */
export type ReportRange = { from: string; to: string };

export const PRESETS_DAYS = [7, 30, 90] as const;
const USUAL_DAYS = 30;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The dates in the address; without any, the last 30 days. */
export function readRange(params: URLSearchParams, today: string): ReportRange {
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""];
  return DATE.test(from) && DATE.test(to) && from <= to ? { from, to } : lastDays(USUAL_DAYS, today);
}

/** So many days, today among them. */
export function lastDays(days: number, today: string): ReportRange {
  return { from: addDays(today, 1 - days), to: today };
}

/** The preset that these dates are, if they are one. */
export function presetOf({ from, to }: ReportRange, today: string): number | null {
  return PRESETS_DAYS.find((days) => to === today && from === lastDays(days, today).from) ?? null;
}

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
