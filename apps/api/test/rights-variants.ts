import type { LooseCall } from "@smartsupport/testing/api";
import type { Right } from "./rights.ts";
import type { World } from "./world.ts";

const everybody = ["employee", "coordinator", "admin"] as const;
const staff = ["coordinator", "admin"] as const;

/** Other calls of an operation whose rights depend on what is asked for: its name, what is sent in place of the sample, who may. */
export type Variant = { of: string; name: string; call(world: World): LooseCall; right: Right };

const moved = (action: string, more: object, right: Right): Variant => ({
  of: "transitionTicket",
  name: action,
  call: ({ number }) => ({ params: { number }, body: { action, ...more }, ifMatch: 2 }),
  right,
});

export const RIGHTS_VARIANTS: readonly Variant[] = [
  {
    of: "updateTicket",
    name: "the subject",
    call: ({ number }) => ({ params: { number }, body: { subject: "It flickers" }, ifMatch: 1 }),
    right: { own: everybody, watching: staff, others: staff },
  },
  moved("reject", { reason: "Not ours." }, { own: staff, watching: staff, others: staff }),
  moved("ask", { question: "Which screen?" }, { own: staff, watching: staff, others: staff }),
  moved("withdraw", { reason: "It stopped." }, { own: everybody, watching: [], others: [] }),
  {
    of: "createTicket",
    name: "for somebody else",
    call: ({ organization, bystander }) => ({
      body: { subject: "For a colleague", categoryId: organization.categoryId, requesterId: bystander.id },
    }),
    right: { may: staff, keys: ["tickets:create"] },
  },
  {
    of: "getAttachmentContent",
    name: "a note's file",
    call: ({ files }) => ({ params: { id: files.onNote } }),
    right: { own: staff, watching: staff, others: staff },
  },
  {
    of: "createAttachmentLink",
    name: "a note's file",
    call: ({ files }) => ({ params: { id: files.onNote } }),
    right: { own: staff, watching: staff, others: staff },
  },
  {
    of: "deleteUpload",
    name: "a ticket's file",
    call: ({ files }) => ({ params: { id: files.second } }),
    right: { own: everybody, watching: ["admin"], others: ["admin"] },
  },
  {
    of: "updateAccount",
    name: "switching off",
    call: ({ bystander }) => ({ params: { id: bystander.id }, body: { status: "deactivated" } }),
    right: { own: ["admin"], others: ["admin"] },
  },
  {
    of: "listMentionable",
    name: "in a comment",
    call: ({ number }) => ({ params: { number }, query: { in: "comment" } }),
    right: { own: everybody, watching: staff, others: staff },
  },
  {
    of: "sendReply",
    name: "words alone",
    call: ({ replyNumber: number }) => ({
      params: { number },
      body: { kind: "reply", body: "Thank you.", actions: {} },
      ifMatch: 1,
    }),
    right: { own: everybody, watching: staff, others: staff },
  },
  {
    of: "saveDraft",
    name: "a note",
    call: ({ number }) => ({ params: { place: `note:${number}` }, body: { body: { words: "Seen" }, seen: null } }),
    right: { own: staff, others: staff },
  },
  {
    of: "endMySession",
    name: "somebody else's",
    call: ({ employee }) => ({ params: { id: employee.actor.sessionId } }),
    right: { own: [], others: [] },
  },
];
