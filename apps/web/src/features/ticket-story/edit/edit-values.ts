import type { BodyOf, Ticket, updateTicket } from "@smartsupport/contracts";
import { cleanAnswers } from "../../../components/ticket/form/clean-answers.ts";

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

/** Whether two answers say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
