import type { WorkflowPayload } from "@smartsupport/contracts";
import { type Core, signFileLink } from "@smartsupport/core";
import { type DeliveryEvent, readTicketOfEvent, type TicketOfEvent } from "@smartsupport/database";
import type { SubscribableEvent } from "@smartsupport/domain";
import { THE_DESK } from "../../mail/read-author.ts";
import { isoDuration } from "./iso-duration.ts";

type Described = WorkflowPayload["ticket"];

const LINK_LIFETIME_MS = 86_400_000;

/** The body for an event: the ticket as it stands at `now`, its file links signed anew. Null when the ticket is gone. */
export async function buildPayload(core: Core, event: DeliveryEvent, now: Date): Promise<WorkflowPayload | null> {
  const ticket = await readTicketOfEvent(core.database, event.id);
  if (ticket === null) return null;
  return {
    event: event.type as SubscribableEvent,
    event_id: event.id,
    sequence: event.eventSeq,
    occurred_at: event.occurredAt.toISOString(),
    ticket: describe(core, ticket, now),
    comment: ticket.words === null ? null : { author: ticket.author ?? THE_DESK, body: ticket.words },
  };
}

function describe(core: Core, ticket: TicketOfEvent, now: Date): Described {
  return {
    id: ticket.id,
    ticket_id: ticket.number,
    ticket_number: ticket.number,
    subject: ticket.subject,
    category: ticket.category,
    subcategory: ticket.subCategory,
    sub_category: ticket.subCategory,
    description: ticket.description,
    scheduled_date: ticket.scheduledDate,
    priority: ticket.priority,
    department: ticket.department,
    status: ticket.status,
    submit_date: ticket.createdAt.toISOString(),
    update_date: ticket.updatedAt.toISOString(),
    assigned_to: ticket.assignee,
    customer: describeCustomer(ticket.requester),
    attachments: ticket.files.map((file) => ({
      id: file.id,
      file: signFileLink(core, file.id, LINK_LIFETIME_MS, now),
      file_name: file.fileName,
      file_type: file.mediaType,
      file_size: file.sizeBytes,
      upload_date: file.createdAt,
    })),
    response_time: isoDuration(ticket.createdAt, ticket.firstRespondedAt),
    resolution_time: isoDuration(ticket.createdAt, ticket.resolvedAt),
    time_closed: ticket.closedAt?.toISOString() ?? null,
    rejection_reason: ticket.rejectionReason,
    merged_into: ticket.mergedInto?.number ?? null,
  };
}

function describeCustomer(requester: TicketOfEvent["requester"]): Described["customer"] {
  return {
    id: requester.id,
    first_name: requester.firstName,
    last_name: requester.lastName,
    middle_name: requester.middleName,
    suffix: requester.suffix,
    email: requester.email,
    company_id: requester.companyId,
    department: requester.department,
    // Photos are shown to people who are signed in, and to nobody else.
    image: null,
  };
}
