import type { FormField } from "@smartsupport/contracts";
import { calendarDateWords } from "../../../lib/time/calendar-date.ts";
import { answerWords } from "../answer-words.ts";
import type { Conflict } from "./merge-edits.ts";

/** One side of a conflict as it reads on the page. */
export function conflictWords(
  form: readonly FormField[],
  { path }: Conflict,
  value: unknown,
  currency: string,
): string {
  const field = form.find(({ key }) => path === `fields.${key}`);
  const words = field ? answerWords(field, value, currency).join("\n") : plain(path, value);
  return words || "(nothing)";
}

function plain(path: Conflict["path"], value: unknown): string {
  if (typeof value !== "string") return "";
  return path === "scheduledDate" ? calendarDateWords(value) : value;
}
