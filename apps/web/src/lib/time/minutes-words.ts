const DAY_MINUTES = 1440;

/** `95` is "1 h 35 min". */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** How many minutes somebody meant: `25`, `25 min`, `1:30`, `1 h 30`, `1.5 h`. Null for nothing, and for more than a day. */
export function readMinutes(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(",", ".");
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
  const hours = /^(\d+(?:\.\d+)?)\s*h(?:\s*(\d+)(?:\s*m(?:in)?)?)?$/.exec(text);
  const plain = /^(\d+)(?:\s*m(?:in)?)?$/.exec(text);
  const [, whole = "", rest = "0"] = clock ?? hours ?? ["", "0", plain?.[1] ?? ""];
  if (rest === "") return null;
  const minutes = Math.round(Number(whole) * 60 + Number(rest));
  return minutes >= 1 && minutes <= DAY_MINUTES ? minutes : null;
}
