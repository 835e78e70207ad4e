import { type Category, createTicket } from "@smartsupport/contracts/schemas";
import { type FieldError, scheduledDateProblem, validateFields } from "@smartsupport/domain";
import { today } from "../../lib/time/calendar-date.ts";
import { type NewTicketValues, newTicketBody } from "./values.ts";

/** Everything that speaks against sending this ticket, by the API's own rules. Paths are the form's. */
export function checkNewTicket(values: NewTicketValues, category: Category | undefined): FieldError[] {
  if (!category) return [{ path: "categoryId", message: "Please choose what it is about." }];
  const body = newTicketBody(values, category, []);
  const issues = createTicket.body.safeParse(body).error?.issues ?? [];
  const errors = issues.map(({ path, message }) => ({ path: path.join("."), message }));
  if (category.subCategories.length > 0 && !body.subCategoryId) {
    errors.push({ path: "subCategoryId", message: "Please choose the kind of request." });
  }
  const late = values.scheduledDate && scheduledDateProblem(values.scheduledDate, today());
  if (late) errors.push({ path: "scheduledDate", message: late });
  const answers = validateFields(category.form, body.fields ?? {});
  const wrong = answers.ok ? [] : answers.errors;
  return [...errors, ...wrong.map(({ path, message }) => ({ path: `fields.${path}`, message }))];
}
