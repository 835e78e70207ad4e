import { type Ticket, updateTicket } from "@smartsupport/contracts/schemas";
import { validateFields } from "@smartsupport/domain";
import type { Resolver } from "react-hook-form";
import { cleanAnswers } from "../../../components/ticket/form/clean-answers.ts";
import { resolved } from "../../../lib/form-errors.ts";
import type { EditValues } from "./edit-values.ts";

/** Checks an edit by the API's own rules, the category's form included. */
export function editResolver({ form }: Ticket): Resolver<EditValues> {
  return (values, _context, options) => {
    const fields = cleanAnswers(form, values.fields);
    const { subject, description, scheduledDate } = values;
    const issues = updateTicket.body.safeParse({ subject, description, scheduledDate, fields }).error?.issues ?? [];
    const answers = validateFields(form, fields);
    const wrong = answers.ok ? [] : answers.errors.map(({ path, message }) => ({ path: `fields.${path}`, message }));
    return resolved(
      values,
      [...issues.map(({ path, message }) => ({ path: path.join("."), message })), ...wrong],
      options,
    );
  };
}
