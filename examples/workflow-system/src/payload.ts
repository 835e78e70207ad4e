import { z } from "zod";

const text = z.string().nullish();

/** What we read of an event. Whatever else SmartSupport sends is kept, and not looked at. */
export const eventBody = z.looseObject({
  event: z.string(),
  event_id: z.string(),
  sequence: z.number(),
  occurred_at: z.string(),
  comment: z.looseObject({ author: z.string(), body: z.string() }).nullish(),
  ticket: z.looseObject({
    ticket_number: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
    subject: z.string(),
    description: z.string(),
    category: z.string(),
    sub_category: text,
    priority: text,
    department: text,
    status: z.string(),
    submit_date: text,
    scheduled_date: text,
    assigned_to: text,
    customer: z.looseObject({ first_name: z.string(), last_name: z.string(), email: z.string() }),
    attachments: z.array(
      z.looseObject({
        id: z.string().regex(/^[A-Za-z0-9-]{1,60}$/),
        file: z.url({ protocol: /^https?$/ }),
        file_name: z.string(),
        file_type: z.string(),
        file_size: z.number(),
      }),
    ),
  }),
});

export type EventBody = z.output<typeof eventBody>;
export type TicketBody = EventBody["ticket"];
export type FileBody = TicketBody["attachments"][number];
