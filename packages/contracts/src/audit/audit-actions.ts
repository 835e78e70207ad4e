/**
 * What is audited: whatever touches a person's rights, accounts, sessions, keys or endpoints, and who looked at what is
 * personal. A new one does not compile until the screen has words for it.
 */
export const AUDIT_ACTIONS = [
  "account.registered",
  "account.approved",
  "account.rejected",
  "account.invited",
  "account.invitation_accepted",
  "account.role_changed",
  "account.department_changed",
  "account.deactivated",
  "account.reactivated",
  "account.erasure_requested",
  "account.erased",
  "account.data_requested",
  "account.data_downloaded",
  "account.profile_changed",
  "account.password_changed",
  "account.password_reset_requested",
  "account.sessions_ended",
  "account.second_factor_added",
  "account.second_factor_removed",
  "account.second_factor_failed",
  "account.passkey_renamed",
  "account.recovery_codes_renewed",
  "account.recovery_code_used",
  "session.started",
  "session.ended",
  "session.reuse_detected",
  "organization.created",
  "organization.second_factor_required",
  "department.created",
  "category.created",
  "integration.created",
  "endpoint.created",
  "endpoint.changed",
  "api_key.created",
  "api_key.rotated",
  "api_key.revoked",
  "delivery.retried",
  "attachment.deleted",
  "ticket.reject_undone",
  "account.viewed",
  "session.refused",
  "access.refused",
  "attachment.downloaded",
  "audit.exported",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry is about. `operation`: a call that named no thing, or none that there is; `audit`: the log itself. */
export const AUDIT_SUBJECT_KINDS = [
  "account",
  "session",
  "organization",
  "department",
  "category",
  "attachment",
  "ticket",
  "integration",
  "endpoint",
  "api_key",
  "delivery",
  "operation",
  "audit",
] as const;

export type AuditSubjectKind = (typeof AUDIT_SUBJECT_KINDS)[number];
