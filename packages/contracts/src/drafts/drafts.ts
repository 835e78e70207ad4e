import { MAX_FILES_PER_SUBMISSION } from "@smartsupport/domain";
import { z } from "zod";
import { attachment } from "../files/attachments.ts";
import { macroActions } from "../macros/macro-actions.ts";
import { operation } from "../operation.ts";
import { id, moment, prose } from "../primitives.ts";

/** Where words are being written: a new ticket, a reply to one, a note on one, or what is still wrong with one. */
export const draftPlace = z
  .string()
  .regex(/^(new-ticket|(reply|note|reopen):[A-Z]{1,6}\d{4,9})$/, "This is no place to keep a draft for.");

/** What a draft may hold is more than what may be sent: words that are too long are not lost. */
const MAX_WORDS = 60_000;
const MAX_ANSWERS = 60_000;

const answers = z
  .record(z.string().max(60), z.unknown())
  .refine((given) => JSON.stringify(given).length <= MAX_ANSWERS, "These are too many answers.");

export const draftBody = z.strictObject({
  /** The reply, the note, or the description of a new ticket: Markdown. */
  words: prose(MAX_WORDS),
  /** Whom the words speak of: they stand there as they were typed, `@Rafael Cruz`. */
  mentions: z
    .array(z.strictObject({ id, name: z.string().max(300) }))
    .max(50)
    .optional(),
  /** What a reply or note does when it is sent. */
  actions: macroActions.optional(),
  /** The rest of a new ticket. Nothing in it is judged before it is filed. */
  ticket: z
    .strictObject({
      subject: prose(1000),
      categoryId: z.string().max(40),
      subCategoryId: z.string().max(40).nullable(),
      scheduledDate: z.string().max(40).nullable(),
      fields: answers,
    })
    .optional(),
});
export type DraftBody = z.output<typeof draftBody>;

export const draft = z.object({
  place: z.string(),
  ticket: z.object({ number: z.string(), subject: z.string() }).nullable(),
  body: draftBody,
  attachments: z.array(attachment),
  /** Sent along as `draftKey`, so that what was sent once is not sent again. */
  sendKey: id,
  version: z.number().int(),
  updatedAt: moment,
});
export type Draft = z.output<typeof draft>;

export const draftRow = draft
  .omit({ body: true, attachments: true, sendKey: true })
  .extend({ excerpt: z.string(), fileCount: z.number().int() });
export type DraftRow = z.output<typeof draftRow>;

const placeParams = z.strictObject({ place: draftPlace });

export const listDrafts = operation({
  id: "listDrafts",
  method: "GET",
  path: "/drafts",
  summary: "What one has begun to write and not sent, newest first; at most 100",
  tag: "Drafts",
  access: "own",
  response: z.object({ items: z.array(draftRow) }),
});

export const getDraft = operation({
  id: "getDraft",
  method: "GET",
  path: "/drafts/:place",
  summary: "One's own draft for a place",
  tag: "Drafts",
  access: "resource",
  params: placeParams,
  response: draft,
});

export const saveDraft = operation({
  id: "saveDraft",
  method: "PUT",
  path: "/drafts/:place",
  summary: "Keep what is being written, its files included; a stale one is refused with the present draft",
  tag: "Drafts",
  access: "resource",
  params: placeParams,
  body: z.strictObject({
    body: draftBody,
    uploadIds: z.array(id).max(MAX_FILES_PER_SUBMISSION, `At most ${MAX_FILES_PER_SUBMISSION} files.`).default([]),
    /** The draft that was seen; null where there was none. */
    seen: z.strictObject({ sendKey: id, version: z.number().int().min(1) }).nullable(),
  }),
  response: draft,
  errors: ["stale_draft"],
});

export const discardDraft = operation({
  id: "discardDraft",
  method: "DELETE",
  path: "/drafts/:place",
  summary: "Throw a draft away, its files included",
  tag: "Drafts",
  access: "resource",
  params: placeParams,
  status: 204,
});
