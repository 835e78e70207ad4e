import {
  ACTIONS,
  CLOSERS,
  HOLD_REASONS,
  LINK_KINDS,
  ORIGIN_LINK_KINDS,
  PRIORITIES,
  STATUSES,
} from "@smartsupport/domain";
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
  /** The number of the ticket it was merged into. Null for whoever may not see that one. */
  mergedInto: z.string().nullable(),
  /** How far its checklist is; null where there is none, and for whoever is not staff. */
  checklist: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
});
export type TicketRow = z.output<typeof ticketRow>;

export const ticketClock = z.object({
  state: z.enum(["running", "paused", "stopped"]),
  targetMs: z.number(),
  elapsedMs: z.number(),
  /** When the present state began. */
  since: moment,
});

/** Another ticket that this one is tied to, as it is said of this one. */
export const ticketLink = z.object({
  kind: z.enum([...LINK_KINDS, ...ORIGIN_LINK_KINDS]),
  number: z.string(),
  subject: z.string(),
  status: z.enum(STATUSES),
});

/** A ticket that was merged into another: what it was filed with. What was said on it stands in the other's timeline. */
export const mergedTicket = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  description: z.string(),
  requester: personRef,
  createdAt: moment,
  mergedAt: moment,
  attachments: z.array(attachment),
});
export type MergedTicket = z.output<typeof mergedTicket>;

/** A step of the desk's own on a ticket. */
export const checklistItem = z.object({ id, text: z.string(), isDone: z.boolean() });
export type ChecklistItem = z.output<typeof checklistItem>;

/** Time that somebody of the desk spent on a ticket. */
export const timeEntry = z.object({
  id,
  minutes: z.number().int(),
  day: calendarDate,
  note: z.string(),
  person: personRef,
});
export type TimeEntry = z.output<typeof timeEntry>;

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
  links: z.array(ticketLink),
  mergedAt: moment.nullable(),
  /** Tickets that were merged into this one, and into those: of each what the reader may see. */
  mergedFrom: z.array(mergedTicket),
  /** For staff; nobody else learns of any. */
  checklistItems: z.array(checklistItem),
  timeEntries: z.array(timeEntry),
  availableActions: z.array(z.enum(ACTIONS)),
  /** Whether the reader muted it for themselves. */
  isMuted: z.boolean(),
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
