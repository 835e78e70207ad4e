import { SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { z } from "zod";

/** A date as outside systems get it: ISO 8601 or null. */
const date = z.string().nullable();

/** The ticket under the keys that workflow systems of this family already read. What is absent is null. */
export const workflowTicket = z.strictObject({
  id: z.string(),
  ticket_id: z.string(),
  ticket_number: z.string(),
  subject: z.string(),
  category: z.string(),
  subcategory: z.string().nullable(),
  sub_category: z.string().nullable(),
  description: z.string(),
  scheduled_date: date,
  priority: z.string().nullable(),
  department: z.string().nullable(),
  status: z.string(),
  submit_date: date,
  update_date: date,
  assigned_to: z.string().nullable(),
  customer: z.strictObject({
    id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    middle_name: z.string().nullable(),
    suffix: z.string().nullable(),
    email: z.string(),
    company_id: z.string().nullable(),
    department: z.string().nullable(),
    image: z.string().nullable(),
  }),
  attachments: z.array(
    z.strictObject({
      id: z.string(),
      /** Signed link, valid 24 hours, minted anew for each attempt. */
      file: z.string(),
      file_name: z.string(),
      file_type: z.string(),
      file_size: z.number().int(),
      upload_date: z.string(),
    }),
  ),
  response_time: z.string().nullable(),
  resolution_time: z.string().nullable(),
  time_closed: date,
  rejection_reason: z.string().nullable(),
  /** The number of the ticket that goes on in its place, while it is merged. */
  merged_into: z.string().nullable(),
});

/** The body of a signed POST to an endpoint. */
export const workflowPayload = z.strictObject({
  event: z.enum(SUBSCRIBABLE_EVENTS),
  event_id: z.string(),
  /** Counts the events of this ticket; never goes back for one ticket. */
  sequence: z.number().int(),
  occurred_at: z.string(),
  ticket: workflowTicket,
  /** The words that came with the event: comment, question, answer, resolution, reason. */
  comment: z.strictObject({ author: z.string(), body: z.string() }).nullable(),
});
export type WorkflowPayload = z.output<typeof workflowPayload>;
