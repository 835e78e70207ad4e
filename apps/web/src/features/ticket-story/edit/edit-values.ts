import type { BodyOf, Ticket, updateTicket } from "@smartsupport/contracts";
import { cleanAnswers } from "../../../components/ticket/form/clean-answers.ts";
import { isSame } from "../../../components/ticket/form/is-same.ts";

/** What a requester may change until the ticket is approved. */
export type EditValues = {
  subject: string;
  description: string;
  scheduledDate: string | null;
  fields: Record<string, unknown>;
};

export function editValues({ subject, description, scheduledDate, fields }: Ticket): EditValues {
  return { subject, description, scheduledDate, fields };
}

/** Only what differs from the ticket: nobody else's change is written over by a value that was merely on the screen. */
export function editBody(values: EditValues, ticket: Ticket): BodyOf<typeof updateTicket> {
  const before = editValues(ticket);
  const fields = cleanAnswers(ticket.form, values.fields);
  return {
    ...(values.subject !== before.subject && { subject: values.subject }),
    ...(values.description !== before.description && { description: values.description }),
    ...(values.scheduledDate !== before.scheduledDate && { scheduledDate: values.scheduledDate }),
    ...(!isSame(fields, cleanAnswers(ticket.form, before.fields)) && { fields }),
  };
}
