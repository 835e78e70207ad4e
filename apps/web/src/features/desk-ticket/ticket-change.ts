import type { BodyOf, Ticket, updateTicket } from "@smartsupport/contracts";
import type { Action } from "@smartsupport/domain";

type Fields = BodyOf<typeof updateTicket>;

/** How the page changes a ticket: the panel says what, the page knows how. */
export type TicketChange = {
  /** Saves; a refusal becomes a toast. `shown`: how the fields read from now on. */
  onChange: (fields: Fields, shown: Partial<Ticket>) => Promise<void>;
  /** Saves, and throws what was refused, for a form to show. `seen`: the ticket as it was when the form was opened. */
  onSave: (fields: Fields, shown: Partial<Ticket>, seen: Ticket) => Promise<Ticket>;
  onAct: (action: Action) => void;
};
