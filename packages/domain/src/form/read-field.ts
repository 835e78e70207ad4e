import { DateTime } from "luxon";
import type { FieldRead, FormField } from "./form.ts";
import { readCostItems } from "./read-cost-items.ts";
import { toNumber } from "./to-number.ts";

const MAX_LENGTH = { text: 255, textarea: 5000 } as const;

/** Reads one answer that is not blank. A value of undefined means that nothing was left of it. */
export function readField(field: FormField, value: unknown): FieldRead {
  const wrong = (message: string): FieldRead => ({ errors: [{ path: field.key, message }] });
  switch (field.type) {
    case "cost_items":
      return readCostItems(field.key, value);
    case "number": {
      const number = toNumber(value);
      return number === null ? wrong("Please enter a number.") : { value: number };
    }
    case "date":
      return isCalendarDate(value) ? { value } : wrong("Please enter a date.");
    case "select":
      return typeof value === "string" && field.options?.includes(value)
        ? { value }
        : wrong("Please choose one from the list.");
    case "text":
    case "textarea":
      return readText(field.type, value, wrong);
  }
}

function readText(type: keyof typeof MAX_LENGTH, value: unknown, wrong: (message: string) => FieldRead): FieldRead {
  if (typeof value !== "string") return wrong("Please enter text.");
  if (/\p{Cc}/u.test(type === "text" ? value : value.replace(/[\t\r\n]/g, ""))) {
    return wrong("Please leave out control characters.");
  }
  const text = value.trim();
  const max = MAX_LENGTH[type];
  return text.length <= max ? { value: text } : wrong(`At most ${max.toLocaleString("en")} characters.`);
}

function isCalendarDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid;
}
