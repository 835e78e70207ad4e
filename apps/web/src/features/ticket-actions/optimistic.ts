import type { PersonRef, Ticket, TransitionBody } from "@smartsupport/contracts";

/** The ticket as it will most likely be, for moves whose outcome is plain; null where the answer is waited for. */
export function foresee(ticket: Ticket, body: TransitionBody, { me, assignee }: Persons): Ticket | null {
  switch (body.action) {
    case "claim":
      return { ...ticket, status: "In Progress", assignee: { id: me.id, name: me.name, hasPhoto: me.hasPhoto } };
    case "resume":
      return { ...ticket, status: ticket.returnTo ?? "Open", holdReason: null, resumeAt: null };
    case "assign":
      return assignee === undefined ? null : { ...ticket, assignee };
    default:
      return null;
  }
}

/** `assignee`: who the ticket is given to, if that person is known by name. */
type Persons = { me: PersonRef; assignee?: PersonRef | null };
