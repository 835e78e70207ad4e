/** Ready-made questions of the desk: the side bar counts them, the list answers them. */
export const TICKET_VIEWS = [
  "all_active",
  "to_review",
  "triage_overdue",
  "mine",
  "unassigned",
  "due_soon",
  "breached",
  "on_hold",
  "waiting_for_requester",
  "my_active",
  "my_waiting",
  "my_past",
] as const;

/**
 * `my_*` are the reader's own as requester: active, waiting for them (a question or a confirmation), past.
 * The others are of the whole desk and only for staff. `due_soon`: due within 2 hours.
 */
export type TicketView = (typeof TICKET_VIEWS)[number];
