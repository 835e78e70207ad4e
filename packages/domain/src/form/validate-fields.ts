import type { FieldError, FormField } from "./form.ts";
import { readField } from "./read-field.ts";

export type FieldsResult = { ok: true; values: Record<string, unknown> } | { ok: false; errors: FieldError[] };

/**
 * Checks the answers to a category's form. The values given back are clean: texts trimmed, blanks left out, dates as
 * `2026-11-21`, numbers as numbers, cost items as `CostItems` with the total summed here. A key the form does not know is an error. Paths
 * are relative to the answers: `serialNumber`, `costItems.0.amount`.
 */
export function validateFields(form: readonly FormField[], given: Readonly<Record<string, unknown>>): FieldsResult {
  const known = new Set(form.map(({ key }) => key));
  const errors: FieldError[] = Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: key, message: "This form does not ask for this." }));
  const values = new Map<string, unknown>();

  for (const field of form) {
    const value = Object.hasOwn(given, field.key) ? given[field.key] : undefined;
    const read = isBlank(value) ? { value: undefined } : readField(field, value);
    if ("errors" in read) errors.push(...read.errors);
    else if (read.value !== undefined) values.set(field.key, read.value);
    else if (field.isRequired) errors.push({ path: field.key, message: "Please fill this in." });
  }
  errors.push(...form.flatMap((field) => outOfOrder(field, form, values)));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, values: Object.fromEntries(values) };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function outOfOrder(field: FormField, form: readonly FormField[], values: Map<string, unknown>): FieldError[] {
  const first = form.find(({ key }) => key === field.after);
  const start = first && values.get(first.key);
  const end = values.get(field.key);
  // Calendar dates in ISO 8601 sort as they fall.
  if (typeof start !== "string" || typeof end !== "string" || end > start) return [];
  return [{ path: field.key, message: `This must be after “${first?.label}”.` }];
}
