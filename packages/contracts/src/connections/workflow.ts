import { STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { line, prose, ticketNumber } from "../primitives.ts";

export const reportTicketStatus = operation({
  id: "reportTicketStatus",
  method: "POST",
  path: "/integrations/workflow/ticket-status",
  summary: "An outside workflow system says, in its own words, how far a ticket is",
  tag: "Connections",
  access: "own",
  keys: true,
  body: z.strictObject({ ticket_number: ticketNumber, status: line(60), comment: prose(20_000).nullable().optional() }),
  response: z.object({
    ticket_number: z.string(),
    status: z.enum(STATUSES),
    /** False when the ticket already stood there. */
    changed: z.boolean(),
  }),
  errors: ["unknown_status_word", "illegal_transition", "not_found"],
});
