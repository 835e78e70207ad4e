import type { FormField } from "@smartsupport/contracts";
import { costRows } from "../../components/ticket/form/cost-rows.ts";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";

/** The answer to a question of a form as plain lines, to stand beside another one. */
export function answerText({ type }: FormField, value: unknown): string {
  if (value === undefined || value === null || value === "") return "No answer";
  if (type === "cost_items") {
    return costRows(value)
      .map(({ element, amount }) => `${element} ${amount}`.trim())
      .join("\n");
  }
  return type === "date" && typeof value === "string" ? calendarDateWords(value) : String(value);
}
