import type { TicketView } from "@smartsupport/contracts";

/** How the desk's views are called, and what is said when one is empty. */
export const VIEW_WORDS: Record<TicketView, { title: string; empty: string; hint: string }> = {
  all_active: {
    title: "All active",
    empty: "No ticket is active",
    hint: "What people file stands here until it is done.",
  },
  to_review: {
    title: "To review",
    empty: "Nothing waits for review",
    hint: "New tickets stand here until they are approved or rejected.",
  },
  triage_overdue: {
    title: "Triage overdue",
    empty: "Every ticket was reviewed in time",
    hint: "A ticket nobody reviewed within 24 hours stands here.",
  },
  mine: {
    title: "Mine",
    empty: "Nothing is assigned to you",
    hint: "Take a ticket from Unassigned and it stands here.",
  },
  unassigned: {
    title: "Unassigned",
    empty: "Every ticket has somebody",
    hint: "Approved tickets stand here until somebody takes them.",
  },
  due_soon: {
    title: "Due soon",
    empty: "Nothing is due within two hours",
    hint: "Tickets whose clock runs out within two hours stand here.",
  },
  breached: { title: "Overdue", empty: "Nothing is overdue", hint: "Tickets past their target stand here." },
  on_hold: {
    title: "On hold",
    empty: "Nothing is on hold",
    hint: "Tickets that wait for a vendor, a part or a date collect here.",
  },
  waiting_for_requester: {
    title: "Waiting for an answer",
    empty: "Nobody owes us an answer",
    hint: "Tickets stand here while we wait for the requester.",
  },
  my_active: {
    title: "My active tickets",
    empty: "None of yours is active",
    hint: "What you filed stands here until it is done.",
  },
  my_waiting: {
    title: "Waiting for me",
    empty: "Nothing waits for you",
    hint: "Questions to you and solved tickets stand here.",
  },
  my_past: {
    title: "My past tickets",
    empty: "None of yours is done yet",
    hint: "What you filed stands here once it is done.",
  },
};
