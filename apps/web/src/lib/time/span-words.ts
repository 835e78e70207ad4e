const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A length of time for columns: "38 m", "3 h 05 m", "2 d 4 h", "16 d". Never negative; whole minutes, rounded down. */
export function spanWords(spanMs: number): string {
  const ms = Math.abs(spanMs);
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} m`;
  if (ms < DAY_MS) {
    const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
    return minutes === 0 ? `${Math.floor(ms / HOUR_MS)} h` : `${Math.floor(ms / HOUR_MS)} h ${two(minutes)} m`;
  }
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  return days >= 7 || hours === 0 ? `${days} d` : `${days} d ${hours} h`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
