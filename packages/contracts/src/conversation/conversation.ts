import { z } from "zod";
import { draftKey } from "../drafts/draft-key.ts";
import { attachment } from "../files/attachments.ts";
import { operation } from "../operation.ts";
import { author, empty, id, moment, numberParams, page, pageQuery, personRef, search, words } from "../primitives.ts";
import { uploadIds } from "../tickets/tickets.ts";
import { answersReadTo } from "./answers-read-to.ts";

export const COMMENT_KINDS = [
  "comment",
  "question",
  "answer",
  "resolution",
  "rejection",
  "withdrawal",
  "reopening",
  "closing",
  "hold",
] as const;

export const comment = z.object({
  id,
  kind: z.enum(COMMENT_KINDS),
  author,
  body: z.string(),
  attachments: z.array(attachment),
  createdAt: moment,
});
export type Comment = z.output<typeof comment>;

export const note = comment.omit({ kind: true });
export type Note = z.output<typeof note>;

const newText = z.strictObject({ body: words(20_000), uploadIds, draftKey });

const commentPage = z.strictObject(pageQuery);

export const listComments = operation({
  id: "listComments",
  method: "GET",
  path: "/tickets/:number/comments",
  summary: "Public comments, oldest first",
  tag: "Conversation",
  access: "resource",
  keys: true,
  params: numberParams,
  query: commentPage,
  response: page(comment),
});

export const addComment = operation({
  id: "addComment",
  method: "POST",
  path: "/tickets/:number/comments",
  summary: "Comment in public. The requester's comment on a pending ticket is its answer",
  tag: "Conversation",
  access: "resource",
  keys: true,
  status: 201,
  params: numberParams,
  body: newText.extend({ answersReadTo }),
  response: comment,
  errors: ["answered_meanwhile"],
});

export const listNotes = operation({
  id: "listNotes",
  method: "GET",
  path: "/tickets/:number/notes",
  summary: "Internal notes, oldest first; staff only",
  tag: "Conversation",
  access: "resource",
  params: numberParams,
  query: commentPage,
  response: page(note),
});

export const addNote = operation({
  id: "addNote",
  method: "POST",
  path: "/tickets/:number/notes",
  summary: "Write an internal note",
  tag: "Conversation",
  access: "resource",
  keys: true,
  status: 201,
  params: numberParams,
  body: newText,
  response: z.object({ id, createdAt: moment }),
});

/** The number of the merged ticket that the line is from; the ticket's own lines have none. */
const of = z.string().optional();

/** One line of a ticket's story. */
export const timelineItem = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("comment"), id, at: moment, of, comment }),
  z.object({ kind: z.literal("note"), id, at: moment, of, note }),
  z.object({
    kind: z.literal("change"),
    id,
    at: moment,
    of,
    author,
    action: z.string(),
    /** Words to show, ids already turned into names. */
    changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
    isInternal: z.boolean(),
  }),
  /** That a mail was sent, for staff: to whom, by name where somebody here has the address. */
  z.object({ kind: z.literal("mail"), id, at: moment, of, to: z.string(), subject: z.string() }),
]);
export type TimelineItem = z.output<typeof timelineItem>;

export const getTimeline = operation({
  id: "getTimeline",
  method: "GET",
  path: "/tickets/:number/timeline",
  summary: "Comments, changes and, for staff, notes and mails, oldest first",
  tag: "Conversation",
  access: "resource",
  params: numberParams,
  query: z.strictObject({ ...pageQuery, limit: z.coerce.number().int().min(1).max(100).default(100) }),
  response: page(timelineItem),
});

export const listMentionable = operation({
  id: "listMentionable",
  method: "GET",
  path: "/tickets/:number/mentionable",
  summary:
    "Whom a comment or a note here may mention, as `[@name](mention:<id>)`: who may see it, by the beginnings of names",
  tag: "Conversation",
  access: "resource",
  params: numberParams,
  query: z.strictObject({ in: z.enum(["comment", "note"]), q: search(100).optional() }),
  response: z.object({ items: z.array(personRef.extend({ isStaff: z.boolean() })) }),
});

export const addWatcher = operation({
  id: "addWatcher",
  method: "PUT",
  path: "/tickets/:number/watchers/:id",
  summary: "Let a person follow the ticket",
  tag: "Conversation",
  access: "resource",
  params: numberParams.extend({ id }),
  body: empty,
  response: z.object({ watchers: z.array(personRef) }),
});

export const removeWatcher = operation({
  id: "removeWatcher",
  method: "DELETE",
  path: "/tickets/:number/watchers/:id",
  summary: "A person no longer follows the ticket",
  tag: "Conversation",
  access: "resource",
  params: numberParams.extend({ id }),
  response: z.object({ watchers: z.array(personRef) }),
});
