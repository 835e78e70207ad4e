import type { AccountStatus } from "../account/account.ts";
import type { TicketState } from "../ticket/ticket-state.ts";
import type { Role } from "./role.ts";

/** What must be known of a ticket to say who may do what with it. */
export type TicketThing = Pick<
  TicketState,
  "organizationId" | "requesterId" | "isWatchedByActor" | "status" | "approvedAt"
>;

/** A file of a ticket, of one of its public comments, or of a note. */
export type AttachmentThing = {
  organizationId: string;
  ticket: TicketThing;
  isNoteFile: boolean;
  /** Null when a key or the desk added it. */
  addedById: string | null;
  addedAt: Date;
  now: Date;
};

export type AccountThing = {
  organizationId: string;
  id: string;
  role: Role;
  status: AccountStatus;
  /** Whether no other active admin is left; needed to change the role or to deactivate. */
  isLastAdmin?: boolean;
};
