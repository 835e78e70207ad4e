import { EVENT_TYPES, type EventType } from "@smartsupport/domain";

/** What happened, as an admin reads it. */
const EVENT_WORDS: Record<EventType, string> = {
  "account.registered": "Somebody registered",
  "account.approved": "Registration approved",
  "account.rejected": "Registration rejected",
  "account.invited": "Invitation",
  "account.deactivated": "Account deactivated",
  "account.registration_repeated": "Registered again",
  "account.password_reset_requested": "Password forgotten",
  "account.password_changed": "Password changed",
  "account.new_device_seen": "Sign-in from a new device",
  "account.second_factor_changed": "Second factor changed",
  "account.data_ready": "Own data ready",
  "account.data_failed": "Own data could not be made",
  "account.sso_linked": "Single sign-on linked",
  "account.digest_due": "Summary of news",
  "api_key.expiring": "API key ends soon",
  "ticket.created": "Ticket filed",
  "ticket.opened": "Ticket approved",
  "ticket.rejected": "Ticket rejected",
  "ticket.reject_undone": "Rejection taken back",
  "ticket.asked": "Question asked",
  "ticket.answered": "Question answered",
  "ticket.claimed": "Work started",
  "ticket.assigned": "Assignee changed",
  "ticket.held": "Put on hold",
  "ticket.resumed": "Work resumed",
  "ticket.resolved": "Ticket resolved",
  "ticket.closed": "Ticket closed",
  "ticket.reopened": "Ticket reopened",
  "ticket.withdrawn": "Ticket withdrawn",
  "ticket.merged": "Ticket merged into another",
  "ticket.merge_undone": "Merge taken back",
  "ticket.edited": "Ticket changed",
  "ticket.commented": "Comment written",
  "ticket.noted": "Internal note written",
  "ticket.mentioned": "Somebody was mentioned",
  "ticket.related": "Links changed",
  "ticket.worked": "Checklist or time changed",
  "ticket.due_soon": "Due soon",
  "ticket.overdue": "Overdue",
};

/** The words for an event that the API names. One that this page does not know yet is read as it is. */
export function eventWords(type: string): string {
  const known = EVENT_TYPES.find((event) => event === type);
  return known ? EVENT_WORDS[known] : type.replace(/[._]/g, " ");
}
