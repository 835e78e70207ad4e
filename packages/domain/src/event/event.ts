/** Everything that others may hear of, in the past tense. A new event does not compile until the worker decides who hears it. */
export const EVENT_TYPES = [
  "account.registered",
  "account.approved",
  "account.rejected",
  "account.invited",
  "account.deactivated",
  "account.registration_repeated",
  "account.password_reset_requested",
  "account.password_changed",
  "account.new_device_seen",
  "account.second_factor_changed",
  "account.data_ready",
  "account.sso_linked",
  "api_key.expiring",
  "ticket.created",
  "ticket.opened",
  "ticket.rejected",
  "ticket.reject_undone",
  "ticket.asked",
  "ticket.answered",
  "ticket.claimed",
  "ticket.assigned",
  "ticket.held",
  "ticket.resumed",
  "ticket.resolved",
  "ticket.closed",
  "ticket.reopened",
  "ticket.withdrawn",
  "ticket.edited",
  "ticket.commented",
  "ticket.noted",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** What an outside workflow system may subscribe to: never notes, never accounts. */
export const SUBSCRIBABLE_EVENTS = [
  "ticket.opened",
  "ticket.asked",
  "ticket.answered",
  "ticket.claimed",
  "ticket.assigned",
  "ticket.held",
  "ticket.resumed",
  "ticket.resolved",
  "ticket.closed",
  "ticket.reopened",
  "ticket.withdrawn",
  "ticket.edited",
  "ticket.commented",
] as const satisfies readonly EventType[];

export type SubscribableEvent = (typeof SUBSCRIBABLE_EVENTS)[number];
