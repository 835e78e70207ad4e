import * as accounts from "./accounts/accounts.ts";
import * as invitations from "./accounts/invitations.ts";
import * as me from "./accounts/me.ts";
import * as announcements from "./announcements/announcements.ts";
import * as audit from "./audit/audit.ts";
import * as auth from "./auth/auth.ts";
import * as passwords from "./auth/password-resets.ts";
import * as apiKeys from "./connections/api-keys.ts";
import * as connections from "./connections/connections.ts";
import * as mailbox from "./connections/mailbox.ts";
import * as workflow from "./connections/workflow.ts";
import * as conversation from "./conversation/conversation.ts";
import * as categories from "./desk/categories.ts";
import * as desk from "./desk/desk.ts";
import * as drafts from "./drafts/drafts.ts";
import * as attachments from "./files/attachments.ts";
import * as mute from "./inbox/mute.ts";
import * as notificationChoices from "./inbox/notification-choices.ts";
import * as notifications from "./inbox/notifications.ts";
import * as unreadNotifications from "./inbox/unread-notifications.ts";
import * as macros from "./macros/macros.ts";
import type { Operation } from "./operation.ts";
import * as dataExports from "./own-data/data-exports.ts";
import * as erasure from "./own-data/erasure.ts";
import * as bulkChanges from "./queue/bulk-changes.ts";
import * as queueLayout from "./queue/queue-layout.ts";
import * as savedViews from "./queue/saved-views.ts";
import * as reports from "./reports/reports.ts";
import * as filingHints from "./search/filing-hints.ts";
import * as search from "./search/search.ts";
import * as accountSecondFactor from "./second-factor/account-second-factor.ts";
import * as mySecondFactor from "./second-factor/my-second-factor.ts";
import * as passkeys from "./second-factor/passkeys.ts";
import * as security from "./second-factor/security.ts";
import * as signInSteps from "./second-factor/sign-in-steps.ts";
import * as sessions from "./sessions/sessions.ts";
import * as singleSignOn from "./sso/single-sign-on.ts";
import * as links from "./tickets/links.ts";
import * as split from "./tickets/split.ts";
import * as tags from "./tickets/tags.ts";
import * as tickets from "./tickets/tickets.ts";
import * as transitions from "./tickets/transitions.ts";
import * as work from "./tickets/work.ts";

export * from "./accounts/accounts.ts";
export * from "./accounts/invitations.ts";
export * from "./accounts/me.ts";
export * from "./accounts/person-fields.ts";
export * from "./announcements/announcements.ts";
export * from "./audit/audit.ts";
export * from "./audit/audit-actions.ts";
export * from "./auth/auth.ts";
export * from "./auth/password.ts";
export * from "./auth/password-resets.ts";
export * from "./auth/session-grant.ts";
export * from "./connections/api-keys.ts";
export * from "./connections/connections.ts";
export * from "./connections/mailbox.ts";
export * from "./connections/payload.ts";
export * from "./connections/workflow.ts";
export * from "./conversation/conversation.ts";
export * from "./desk/categories.ts";
export * from "./desk/desk.ts";
export * from "./drafts/drafts.ts";
export * from "./files/attachments.ts";
export * from "./inbox/mute.ts";
export * from "./inbox/notification-choices.ts";
export * from "./inbox/notifications.ts";
export * from "./inbox/unread-notifications.ts";
export * from "./live/live.ts";
export * from "./macros/macro-actions.ts";
export * from "./macros/macros.ts";
export * from "./operation.ts";
export * from "./own-data/data-exports.ts";
export * from "./own-data/erasure.ts";
export * from "./primitives.ts";
export * from "./problem.ts";
export * from "./queue/bulk-changes.ts";
export * from "./queue/queue-layout.ts";
export * from "./queue/saved-views.ts";
export * from "./reports/reports.ts";
export * from "./search/filing-hints.ts";
export * from "./search/search.ts";
export * from "./second-factor/account-second-factor.ts";
export * from "./second-factor/my-second-factor.ts";
export * from "./second-factor/passkey-answer.ts";
export * from "./second-factor/passkeys.ts";
export type { Proof } from "./second-factor/proof.ts";
export * from "./second-factor/second-factor.ts";
export * from "./second-factor/security.ts";
export * from "./second-factor/sign-in-steps.ts";
export * from "./sessions/sessions.ts";
export * from "./sso/single-sign-on.ts";
export * from "./sso/sso-provider.ts";
export * from "./sso/sso-refusals.ts";
export * from "./tickets/links.ts";
export * from "./tickets/split.ts";
export * from "./tickets/tags.ts";
export * from "./tickets/ticket.ts";
export * from "./tickets/tickets.ts";
export * from "./tickets/transitions.ts";
export * from "./tickets/views.ts";
export * from "./tickets/work.ts";

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "method" in value && "path" in value && "access" in value;
}

/** Every operation of the API: what OpenAPI, the route check and the tests walk over. */
export const operations: readonly Operation[] = [
  auth,
  signInSteps,
  passkeys,
  passwords,
  desk,
  categories,
  announcements,
  accounts,
  invitations,
  me,
  dataExports,
  erasure,
  sessions,
  mySecondFactor,
  accountSecondFactor,
  security,
  singleSignOn,
  search,
  filingHints,
  tickets,
  queueLayout,
  savedViews,
  bulkChanges,
  transitions,
  links,
  split,
  tags,
  work,
  conversation,
  mute,
  notifications,
  unreadNotifications,
  notificationChoices,
  drafts,
  macros,
  attachments,
  workflow,
  connections,
  apiKeys,
  mailbox,
  reports,
  audit,
].flatMap((area) => Object.values(area).filter(isOperation));
