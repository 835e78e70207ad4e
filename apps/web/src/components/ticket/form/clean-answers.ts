import type { FormField } from "@smartsupport/contracts";
import { costRows, plainAmount } from "./cost-rows.ts";

/** The answers to this form as they are sent: only its own questions, blanks left out, amounts without their commas. */
export function cleanAnswers(form: readonly FormField[], given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    form.flatMap((field) => {
      const value = cleanAnswer(field, given[field.key]);
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

function cleanAnswer({ type }: FormField, value: unknown): unknown {
  if (type === "cost_items") {
    // Blank lines stay: errors name a line by its place.
    const rows = costRows(value).map(({ element, amount }) => ({ element, amount: plainAmount(amount) }));
    return rows.every(({ element, amount }) => !element.trim() && !amount) ? undefined : rows;
  }
  if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) return undefined;
  return type === "number" && typeof value === "string" ? plainAmount(value) : value;
}
