import type { FormField } from "@smartsupport/contracts";
import { costRows, sumHundredths } from "../../components/ticket/form/cost-rows.ts";
import { money } from "../../components/ticket/form/money.ts";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";

/** The answer to a question of the form, a line each; none for an open question. */
export function answerWords({ type }: FormField, value: unknown, currency: string): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (type === "cost_items") {
    const rows = costRows(value).filter(({ element }) => element);
    if (rows.length === 0) return [];
    const lines = rows.map(({ element, amount }) => `${element}: ${money(Number(amount), currency)}`);
    return [...lines, `Total: ${money(sumHundredths(rows) / 100, currency)}`];
  }
  return [type === "date" ? calendarDateWords(String(value)) : String(value)];
}
