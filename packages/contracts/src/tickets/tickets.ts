import { MAX_FILES_PER_SUBMISSION, PRIORITIES, STATUSES } from "@smartsupport/domain";
import { z } from "zod";
import { draftKey } from "../drafts/draft-key.ts";
import { operation } from "../operation.ts";
import { calendarDate, id, line, many, numberParams, page, pageQuery, prose, search } from "../primitives.ts";
import { ticket, ticketRow } from "./ticket.ts";
import { TICKET_VIEWS } from "./views.ts";

export const uploadIds = z
  .array(id)
  .max(MAX_FILES_PER_SUBMISSION, `At most ${MAX_FILES_PER_SUBMISSION} files.`)
  .optional();

export const TICKET_SORTS = ["updated", "created", "priority", "due"] as const;

/** Of what was searched for: how well it answers, of the newest few hundred. Without words, newest first. */
export const SEARCH_SORTS = [...TICKET_SORTS, "relevance"] as const;

export const listTickets = operation({
  id: "listTickets",
  method: "GET",
  path: "/tickets",
  summary: "Tickets the reader may see, newest first",
  tag: "Tickets",
  access: "own",
  keys: true,
  query: z.strictObject({
    view: z.enum(TICKET_VIEWS).optional(),
    status: many(z.enum(STATUSES)),
    priority: many(z.enum([...PRIORITIES, "none"])),
    department: many(id),
    category: many(id),
    /** `me`, `none` or an account. */
    assignee: z.union([z.literal(["me", "none"]), id]).optional(),
    requester: z.union([z.literal("me"), id]).optional(),
    tag: many(search(50)),
    createdFrom: calendarDate.optional(),
    createdTo: calendarDate.optional(),
    /** Words, "phrases", -exclusions and operators, as docs/search.md tells. Nothing that is typed is an error. */
    q: search(300).optional(),
    sort: z.enum(SEARCH_SORTS).default("updated"),
    ...pageQuery,
  }),
  response: page(ticketRow).extend({
    /** With `q` only. */
    search: z
      .object({
        /** Nothing held the words as typed: these hold some that are spelt nearly so. */
        isNear: z.boolean(),
        /** What was no operator and was looked up as words, and why. */
        hints: z.array(z.string()),
      })
      .optional(),
  }),
});

export const countTickets = operation({
  id: "countTickets",
  method: "GET",
  path: "/tickets/counts",
  summary: "How many tickets each view holds, counted up to 1,000",
  tag: "Tickets",
  access: "own",
  response: z.object({ views: z.partialRecord(z.enum(TICKET_VIEWS), z.number().int()) }),
});

export const createTicket = operation({
  id: "createTicket",
  method: "POST",
  path: "/tickets",
  summary: "File a ticket",
  tag: "Tickets",
  access: "own",
  keys: true,
  status: 201,
  body: z.strictObject({
    subject: line(255),
    description: prose(20_000).default(""),
    categoryId: id,
    subCategoryId: id.nullable().optional(),
    fields: z.record(z.string().max(60), z.unknown()).optional(),
    scheduledDate: calendarDate.nullable().optional(),
    uploadIds,
    draftKey,
    /** For somebody else: staff, and API keys by e-mail. */
    requesterId: id.optional(),
    requesterEmail: z.email().optional(),
  }),
  response: ticket,
  errors: ["upload_already_used", "stale_draft"],
});

export const getTicket = operation({
  id: "getTicket",
  method: "GET",
  path: "/tickets/:number",
  summary: "One ticket",
  tag: "Tickets",
  access: "resource",
  keys: true,
  params: numberParams,
  response: ticket,
});

export const updateTicket = operation({
  id: "updateTicket",
  method: "PATCH",
  path: "/tickets/:number",
  summary: "Edit a ticket; never changes its status",
  tag: "Tickets",
  access: "resource",
  versioned: true,
  params: numberParams,
  body: z.strictObject({
    subject: line(255).optional(),
    description: prose(20_000).optional(),
    fields: z.record(z.string().max(60), z.unknown()).optional(),
    categoryId: id.optional(),
    subCategoryId: id.nullable().optional(),
    scheduledDate: calendarDate.nullable().optional(),
    priority: z.enum(PRIORITIES).nullable().optional(),
    departmentId: id.nullable().optional(),
    tags: z.array(line(50)).max(20).optional(),
  }),
  response: ticket,
  errors: ["stale_version", "if_match_required"],
});
