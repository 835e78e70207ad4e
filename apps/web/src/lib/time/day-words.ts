// By hand: the first date that the platform itself words costs a phone a tenth of a second, before anything is drawn.
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** "Sat", in the reader's zone, as all of these. */
export function weekdayWord(date: Date): string {
  return WEEKDAYS[date.getDay()] ?? "";
}

/** "21 Nov". */
export function dayWords(date: Date): string {
  return `${date.getDate()} ${MONTHS[date.getMonth()]}`;
}

/** Time of day: "15:04". */
export function clockWords(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
