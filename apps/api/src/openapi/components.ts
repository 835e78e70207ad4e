import * as contracts from "@smartsupport/contracts";
import { z } from "zod";

const NAMED: Record<string, z.ZodType> = {
  Account: contracts.account,
  ApiKey: contracts.apiKey,
  Attachment: contracts.attachment,
  Author: contracts.author,
  Category: contracts.category,
  Comment: contracts.comment,
  Delivery: contracts.delivery,
  Endpoint: contracts.endpoint,
  FormField: contracts.formField,
  Integration: contracts.integration,
  Note: contracts.note,
  PersonRef: contracts.personRef,
  Problem: contracts.problem,
  Ref: contracts.ref,
  SessionGrant: contracts.sessionGrant,
  Ticket: contracts.ticket,
  TicketRow: contracts.ticketRow,
  TimelineItem: contracts.timelineItem,
  TransitionBody: contracts.transitionBody,
};

/** Shapes that the document names once and refers to. */
export const components = z.registry<{ id: string }>();
for (const [name, schema] of Object.entries(NAMED)) components.add(schema, { id: name });
