import type { Cell, Rule } from "./rule.ts";
import type { AttachmentThing } from "./things.ts";
import type { FileVerb } from "./verbs.ts";
import { seesTicket } from "./visibility.ts";

/** How long an employee may take back a file. */
export const DELETE_OWN_FILE_WITHIN_MS = 15 * 60_000;

const ofSeenTicket: Cell<AttachmentThing> = (actor, file) => !file.isNoteFile && seesTicket(actor, file.ticket);

const added: Cell<AttachmentThing> = (actor, file) => file.addedById === actor.id;

const addedJustNow: Cell<AttachmentThing> = (actor, file) =>
  file.addedById === actor.id &&
  !file.isNoteFile &&
  seesTicket(actor, file.ticket) &&
  file.now.getTime() - file.addedAt.getTime() <= DELETE_OWN_FILE_WITHIN_MS;

export const fileRules = {
  "attachment:read": {
    employee: ofSeenTicket,
    coordinator: true,
    admin: true,
    key: ["files:read"],
    keyUnless: (file) => file.isNoteFile,
  },
  "attachment:delete": { employee: addedJustNow, coordinator: added, admin: true, key: [] },
} satisfies Record<FileVerb, Rule<AttachmentThing>>;
