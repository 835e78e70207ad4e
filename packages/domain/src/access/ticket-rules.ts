import { ACTIVE_STATUSES, type Status } from "../ticket/status.ts";
import type { Cell, Rule } from "./rule.ts";
import type { TicketThing } from "./things.ts";
import type { TicketVerb } from "./verbs.ts";
import { seesTicket } from "./visibility.ts";

const own: Cell<TicketThing> = (actor, ticket) => ticket.requesterId === actor.id;

const ownOrWatched: Cell<TicketThing> = (actor, ticket) => seesTicket(actor, ticket);

const ownUntilApproved: Cell<TicketThing> = (actor, ticket) =>
  ticket.requesterId === actor.id &&
  ticket.approvedAt === null &&
  (ticket.status === "New" || ticket.status === "Pending");

const ownWhileActive: Cell<TicketThing> = (actor, ticket) =>
  ticket.requesterId === actor.id && (ACTIVE_STATUSES as readonly Status[]).includes(ticket.status);

export const ticketRules = {
  "ticket:read": { employee: ownOrWatched, coordinator: true, admin: true, key: ["tickets:read"] },
  "ticket:edit": { employee: ownUntilApproved, coordinator: true, admin: true, key: [] },
  "ticket:triage": { employee: false, coordinator: true, admin: true, key: [] },
  "ticket:relate": { employee: false, coordinator: true, admin: true, key: [] },
  "ticket:work": { employee: false, coordinator: true, admin: true, key: [] },
  // Nobody's: only retention and erasure delete.
  "ticket:delete": { employee: false, coordinator: false, admin: false, key: [] },
  "comment:read": { employee: ownOrWatched, coordinator: true, admin: true, key: ["tickets:read"] },
  "comment:create": { employee: own, coordinator: true, admin: true, key: ["comments:write"] },
  "note:read": { employee: false, coordinator: true, admin: true, key: [] },
  "note:create": { employee: false, coordinator: true, admin: true, key: ["notes:write"] },
  "note_attachment:read": { employee: false, coordinator: true, admin: true, key: [] },
  "watcher:add": { employee: own, coordinator: true, admin: true, key: [] },
  "attachment:add": { employee: ownWhileActive, coordinator: true, admin: true, key: [] },
} satisfies Record<TicketVerb, Rule<TicketThing>>;
