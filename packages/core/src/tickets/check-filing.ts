import type { Filing } from "@smartsupport/database";
import { type FormField, scheduledDateProblem, validateFields } from "@smartsupport/domain";
import { DateTime } from "luxon";
import { CoreError, type FieldError, fieldError } from "../core-error.ts";

type Category = NonNullable<Filing["category"]>;

/** The category, or why it cannot be chosen: it is not there, no longer offered, or the sub-category is not one of its. */
export function checkCategory(filing: Filing, subCategoryId: string | null): Category {
  const { category, isSubCategoryOffered } = filing;
  if (!category || category.isArchived) throw fieldError("categoryId", "Please choose a category.");
  if (subCategoryId !== null && !isSubCategoryOffered) {
    throw fieldError("subCategoryId", "Please choose one that belongs to the category.");
  }
  return category;
}

/** The answers to a category's form, cleaned, and the faults of what was given, under the paths of the body. */
export function readFields(
  form: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
): { values: Record<string, unknown>; errors: FieldError[] } {
  const result = validateFields(form, given);
  if (result.ok) return { values: result.values, errors: [] };
  return {
    values: {},
    errors: result.errors.map(({ path, message }) => ({ path: `fields.${path}`, message })),
  };
}

/** The fault of a scheduled date that has passed where the organization is, or lies too far ahead. */
export function scheduledDateErrors(date: string | null | undefined, { timeZone }: Filing, now: Date): FieldError[] {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate();
  const message = date && today !== null ? scheduledDateProblem(date, today) : null;
  return message === null ? [] : [{ path: "scheduledDate", message }];
}

/** Refuses all faults at once, so that a form can show them together. */
export function refuseErrors(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  throw new CoreError("invalid_input", { detail: errors[0]?.message, errors: [...errors] });
}
