import { ACTIONS, CLOSERS, HOLD_REASONS, PRIORITIES, STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { formField } from "../desk/categories.ts";
import { attachment } from "../files/attachments.ts";
import { calendarDate, id, moment, personRef, ref } from "../primitives.ts";

/** A ticket as a row of a list. */
export const ticketRow = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  status: z.enum(STATUSES),
  priority: z.enum(PRIORITIES).nullable(),
  department: ref.nullable(),
  category: ref,
  subCategory: ref.nullable(),
  requester: personRef,
  assignee: personRef.nullable(),
  tags: z.array(z.string()),
  holdReason: z.enum(HOLD_REASONS).nullable(),
  isTriageOverdue: z.boolean(),
  version: z.number().int(),
  createdAt: moment,
  updatedAt: moment,
  dueAt: moment.nullable(),
});
export type TicketRow = z.output<typeof ticketRow>;

export const ticketClock = z.object({
  state: z.enum(["running", "paused", "stopped"]),
  targetMs: z.number(),
  elapsedMs: z.number(),
  /** When the present state began. */
  since: moment,
});

/** A ticket whole. What only staff may see is null for the requester. */
export const ticket = ticketRow.extend({
  description: z.string(),
  fields: z.record(z.string(), z.unknown()),
  form: z.array(formField),
  scheduledDate: calendarDate.nullable(),
  requester: personRef.extend({ email: z.string(), companyId: z.string().nullable(), department: ref.nullable() }),
  returnTo: z.enum(STATUSES).nullable(),
  resumeAt: moment.nullable(),
  approvedAt: moment.nullable(),
  rejectedAt: moment.nullable(),
  rejectionReason: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  firstRespondedAt: moment.nullable(),
  resolvedAt: moment.nullable(),
  closedAt: moment.nullable(),
  closedBy: z.enum(CLOSERS).nullable(),
  rating: z.number().int().nullable(),
  ratingComment: z.string().nullable(),
  reopenCount: z.number().int(),
  clock: ticketClock.nullable(),
  watchers: z.array(personRef),
  attachments: z.array(attachment),
  links: z.array(
    z.object({
      kind: z.enum(["follows_up", "followed_up_by"]),
      number: z.string(),
      subject: z.string(),
      status: z.enum(STATUSES),
    }),
  ),
  availableActions: z.array(z.enum(ACTIONS)),
  /** What else the reader may do here: the screen draws its controls from this. */
  may: z.object({
    edit: z.boolean(),
    triage: z.boolean(),
    comment: z.boolean(),
    note: z.boolean(),
    attach: z.boolean(),
    watch: z.boolean(),
  }),
});
export type Ticket = z.output<typeof ticket>;
