import type { AccountThing, AttachmentThing, TicketThing } from "./things.ts";

/** Done to one ticket. */
export type TicketVerb =
  | "ticket:read"
  /** Subject, description and the answers to the form. */
  | "ticket:edit"
  /** Priority, department, assignee and tags. */
  | "ticket:triage"
  /** Tie it to other tickets, and split words off into a ticket of their own. */
  | "ticket:relate"
  /** The desk's own checklist and the time spent: to read and to write. */
  | "ticket:work"
  | "ticket:delete"
  | "comment:read"
  | "comment:create"
  | "note:read"
  | "note:create"
  | "note_attachment:read"
  | "watcher:add"
  | "attachment:add";

/** Done to one file. */
export type FileVerb = "attachment:read" | "attachment:delete";

/** Done to one account. */
export type AccountVerb =
  | "account:read"
  | "account:approve"
  | "account:reject"
  | "account:change_role"
  | "account:deactivate"
  | "account:reactivate"
  /** Take a person out of everything the desk holds, for good. */
  | "account:erase"
  /** See where somebody else is signed in, and sign them out. */
  | "account:end_sessions"
  /** Take away what somebody lost; one's own is removed with the password, on the profile. */
  | "account:remove_second_factor";

/** Rights over the desk of one's own organization, not over one thing. */
export type DeskVerb =
  /** For oneself. */
  | "ticket:create"
  | "ticket:create_for_other"
  /** See who else of the desk is at a ticket, and be seen there. */
  | "presence:share"
  /** Questions to the queue under a name, one's own and those others share. */
  | "view:save"
  /** Views that somebody else shares. */
  | "view:manage_shared"
  | "account:list"
  | "account:invite"
  /** Everything the desk holds about oneself. */
  | "own_data:export"
  | "report:own"
  | "report:tickets"
  | "report:sla"
  | "report:satisfaction"
  /** One's own macros and those of the desk. */
  | "macro:use"
  | "audit:read"
  | "category:read"
  | "category:manage"
  /** News from the desk to everybody. */
  | "announcement:read"
  | "announcement:manage"
  | "department:read"
  | "department:manage"
  | "settings:manage"
  | "integration:manage"
  | "endpoint:manage"
  | "api_key:manage"
  | "delivery:read"
  | "delivery:retry"
  | "mailbox:read"
  /** An outside system says how far a ticket is; the lifecycle then judges the move. */
  | "status:report";

export type Verb = TicketVerb | FileVerb | AccountVerb | DeskVerb;

/** What a verb is done to; undefined for one that is done to nothing in particular. */
export type ThingOf<V extends Verb> = V extends TicketVerb
  ? TicketThing
  : V extends FileVerb
    ? AttachmentThing
    : V extends AccountVerb
      ? AccountThing
      : undefined;
