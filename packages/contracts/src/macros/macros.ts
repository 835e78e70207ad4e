import { z } from "zod";
import { answersReadTo } from "../conversation/answers-read-to.ts";
import { draftKey } from "../drafts/draft-key.ts";
import { operation } from "../operation.ts";
import { id, idParams, line, moment, numberParams, personRef, prose } from "../primitives.ts";
import { ticket } from "../tickets/ticket.ts";
import { uploadIds } from "../tickets/tickets.ts";
import { macroActions } from "./macro-actions.ts";

const WORDS = 20_000;

export const macro = z.object({
  id,
  name: z.string(),
  /** The whole desk's, else its owner's own. */
  isShared: z.boolean(),
  /** Its words go into a note instead of a reply. */
  isNote: z.boolean(),
  /** Markdown with placeholders, `{{requester.first_name}}`. */
  words: z.string(),
  actions: macroActions,
  owner: personRef,
  isMine: z.boolean(),
  updatedAt: moment,
});
export type Macro = z.output<typeof macro>;

const macroForm = z.strictObject({
  name: line(80),
  isShared: z.boolean(),
  isNote: z.boolean(),
  words: prose(WORDS),
  actions: macroActions,
});

export const listMacros = operation({
  id: "listMacros",
  method: "GET",
  path: "/macros",
  summary: "One's own macros and those of the whole desk, by name",
  tag: "Macros",
  access: "own",
  response: z.object({ items: z.array(macro) }),
});

export const createMacro = operation({
  id: "createMacro",
  method: "POST",
  path: "/macros",
  summary: "Keep words that are said often, and what they do; unknown placeholders are refused",
  tag: "Macros",
  access: "own",
  status: 201,
  body: macroForm,
  response: macro,
});

export const updateMacro = operation({
  id: "updateMacro",
  method: "PUT",
  path: "/macros/:id",
  summary: "Change a macro: one's own, or one of the whole desk",
  tag: "Macros",
  access: "resource",
  params: idParams,
  body: macroForm,
  response: macro,
});

export const deleteMacro = operation({
  id: "deleteMacro",
  method: "DELETE",
  path: "/macros/:id",
  summary: "Delete a macro: one's own, or one of the whole desk",
  tag: "Macros",
  access: "resource",
  params: idParams,
  status: 204,
});

export const sendReply = operation({
  id: "sendReply",
  method: "POST",
  path: "/tickets/:number/replies",
  summary: "Reply or write a note, and change or move the ticket with it, in one transaction",
  tag: "Macros",
  access: "resource",
  versioned: true,
  params: numberParams,
  body: z.strictObject({
    kind: z.enum(["reply", "note"]),
    /** May be empty where the actions need no words. */
    body: prose(WORDS),
    uploadIds,
    draftKey,
    answersReadTo,
    actions: macroActions,
  }),
  response: ticket,
  errors: [
    "illegal_transition",
    "already_assigned",
    "stale_version",
    "stale_draft",
    "answered_meanwhile",
    "if_match_required",
    "open_children",
    "ticket_merged",
    "upload_already_used",
  ],
});
