import type { EventType } from "@smartsupport/domain";
import type { Handler } from "./handler.ts";
import { accountApproved } from "./handlers/account-approved.handler.ts";
import { accountDataFailed } from "./handlers/account-data-failed.handler.ts";
import { accountDataReady } from "./handlers/account-data-ready.handler.ts";
import { accountDigestDue } from "./handlers/account-digest-due.handler.ts";
import { accountInvited } from "./handlers/account-invited.handler.ts";
import { accountNewDeviceSeen } from "./handlers/account-new-device-seen.handler.ts";
import { accountPasswordChanged } from "./handlers/account-password-changed.handler.ts";
import { accountPasswordResetRequested } from "./handlers/account-password-reset-requested.handler.ts";
import { accountRegistrationRepeated } from "./handlers/account-registration-repeated.handler.ts";
import { accountRejected } from "./handlers/account-rejected.handler.ts";
import { accountSecondFactorChanged } from "./handlers/account-second-factor-changed.handler.ts";
import { accountSsoLinked } from "./handlers/account-sso-linked.handler.ts";
import { apiKeyExpiring } from "./handlers/api-key-expiring.handler.ts";
import { ticketAnswered } from "./handlers/ticket-answered.handler.ts";
import { ticketAsked } from "./handlers/ticket-asked.handler.ts";
import { ticketAssigned } from "./handlers/ticket-assigned.handler.ts";
import { ticketClosed } from "./handlers/ticket-closed.handler.ts";
import { ticketCommented } from "./handlers/ticket-commented.handler.ts";
import { ticketDue } from "./handlers/ticket-due.handler.ts";
import { ticketFiled } from "./handlers/ticket-filed.handler.ts";
import { ticketMentioned } from "./handlers/ticket-mentioned.handler.ts";
import { ticketMergeUndone } from "./handlers/ticket-merge-undone.handler.ts";
import { ticketMerged } from "./handlers/ticket-merged.handler.ts";
import { ticketMovedOn } from "./handlers/ticket-moved-on.handler.ts";
import { ticketNoted } from "./handlers/ticket-noted.handler.ts";
import { ticketRejected } from "./handlers/ticket-rejected.handler.ts";
import { ticketReopened } from "./handlers/ticket-reopened.handler.ts";
import { ticketResolved } from "./handlers/ticket-resolved.handler.ts";
import { ticketToReview } from "./handlers/ticket-to-review.handler.ts";
import { ticketWithdrawn } from "./handlers/ticket-withdrawn.handler.ts";
import { workflow } from "./handlers/workflow.handler.ts";

/** THE MAP: who hears of what. A new event does not compile until somebody decides here. */
export const SUBSCRIPTIONS = {
  "account.registered": [],
  "account.approved": [accountApproved],
  "account.rejected": [accountRejected],
  "account.invited": [accountInvited],
  "account.deactivated": [],
  "account.registration_repeated": [accountRegistrationRepeated],
  "account.password_reset_requested": [accountPasswordResetRequested],
  "account.password_changed": [accountPasswordChanged],
  "account.new_device_seen": [accountNewDeviceSeen],
  "api_key.expiring": [apiKeyExpiring],
  "account.second_factor_changed": [accountSecondFactorChanged],
  "account.data_ready": [accountDataReady],
  "account.data_failed": [accountDataFailed],
  "account.sso_linked": [accountSsoLinked],
  "account.digest_due": [accountDigestDue],
  "ticket.created": [ticketFiled, ticketToReview],
  "ticket.opened": [workflow, ticketAssigned, ticketMovedOn],
  "ticket.rejected": [ticketRejected],
  "ticket.reject_undone": [ticketMovedOn],
  "ticket.asked": [workflow, ticketAsked],
  "ticket.answered": [workflow, ticketAnswered],
  "ticket.claimed": [workflow],
  "ticket.assigned": [workflow, ticketAssigned],
  "ticket.held": [workflow, ticketMovedOn],
  "ticket.resumed": [workflow],
  "ticket.resolved": [workflow, ticketResolved],
  "ticket.closed": [workflow, ticketClosed],
  "ticket.reopened": [workflow, ticketReopened],
  "ticket.withdrawn": [workflow, ticketWithdrawn],
  "ticket.merged": [workflow, ticketMerged],
  "ticket.merge_undone": [workflow, ticketMergeUndone],
  "ticket.edited": [workflow],
  "ticket.commented": [workflow, ticketCommented],
  "ticket.noted": [ticketNoted],
  "ticket.mentioned": [ticketMentioned],
  "ticket.related": [],
  "ticket.worked": [],
  "ticket.due_soon": [ticketDue],
  "ticket.overdue": [ticketDue],
} as const satisfies Record<EventType, readonly Handler[]>;

/** The handler that a delivery names. */
export function findHandler(type: EventType, name: string): Handler | undefined {
  const handlers: readonly Handler[] = SUBSCRIPTIONS[type];
  return handlers.find((handler) => handler.name === name);
}
