import type { AuditAction, AuditEntry } from "@smartsupport/contracts";
import { fact, thing, whose } from "./subject-words.ts";

type Words = {
  /** In the list of filters. */
  label: string;
  /** What follows the name of whoever did it. */
  did: (entry: AuditEntry) => string;
};

/** What was done, in plain words. A new action does not compile until it has some. */
const AUDIT_WORDS: Record<AuditAction, Words> = {
  "account.registered": {
    label: "Registered",
    did: (e) => `took in the registration of ${e.subject.name ?? "somebody"}`,
  },
  "account.approved": { label: "Account approved", did: (e) => `approved ${whose(e)} account${as(e)}` },
  "account.rejected": { label: "Registration rejected", did: () => "rejected a registration and deleted what it held" },
  "account.invited": { label: "Person invited", did: (e) => `invited ${e.subject.name ?? "somebody"}${as(e)}` },
  "account.invitation_accepted": { label: "Invitation accepted", did: () => "accepted the invitation" },
  "account.role_changed": { label: "Role changed", did: (e) => `changed ${whose(e)} role${change(e)}` },
  "account.department_changed": { label: "Department changed", did: (e) => `changed ${whose(e)} department` },
  "account.deactivated": { label: "Account switched off", did: (e) => `switched ${whose(e)} account off` },
  "account.reactivated": { label: "Account switched on", did: (e) => `switched ${whose(e)} account on again` },
  "account.erasure_requested": {
    label: "Erasing begun",
    did: (e) => `asked to erase all that names ${e.subject.name ?? "somebody"}`,
  },
  "account.erased": { label: "Person erased", did: () => "erased a person" },
  "account.data_requested": { label: "Own data asked for", did: () => "asked for a file of their own data" },
  "account.data_downloaded": { label: "Own data downloaded", did: () => "downloaded the file of their own data" },
  "account.profile_changed": { label: "Profile changed", did: (e) => `changed ${whose(e)} profile` },
  "account.password_changed": { label: "Password changed", did: (e) => `changed ${whose(e)} password` },
  "account.password_reset_requested": {
    label: "Password forgotten",
    did: (e) => `asked to reset ${whose(e)} password`,
  },
  "account.sessions_ended": { label: "Signed out everywhere", did: (e) => `ended ${whose(e)} sessions` },
  "account.second_factor_added": {
    label: "Second step added",
    did: (e) => `added a second step to ${whose(e)} sign-in`,
  },
  "account.second_factor_removed": {
    label: "Second step removed",
    did: (e) => `removed a second step from ${whose(e)} sign-in`,
  },
  "account.second_factor_failed": {
    label: "Second step failed",
    did: (e) => `failed at the second step of ${whose(e)} sign-in`,
  },
  "account.proof_refused": {
    label: "Proof refused",
    did: (e) =>
      `gave a wrong ${fact(e, "by") === "passkey" ? "passkey" : "password"} for a change of ${whose(e)} account`,
  },
  "account.passkey_renamed": { label: "Passkey renamed", did: (e) => `renamed a passkey of ${whose(e)} account` },
  "account.recovery_codes_renewed": {
    label: "Recovery codes renewed",
    did: (e) => `made new recovery codes for ${whose(e)} account`,
  },
  "account.recovery_code_used": { label: "Recovery code used", did: (e) => `used one of ${whose(e)} recovery codes` },
  "account.viewed": { label: "Account opened", did: (e) => `opened ${whose(e)} account` },
  "session.started": { label: "Signed in", did: () => "signed in" },
  "session.ended": { label: "Signed out", did: () => "ended a session" },
  "session.refused": {
    label: "Sign-in refused",
    did: (e) => `tried to sign in${SIGN_IN_ENDS[fact(e, "code")] ?? " and was refused"}`,
  },
  "session.reuse_detected": {
    label: "Copied session ended",
    did: (e) => `used a copy of ${whose(e)} session, which was ended`,
  },
  "access.refused": { label: "Access refused", did: (e) => `was refused: ${lower(fact(e, "summary"))}${target(e)}` },
  "organization.created": { label: "Desk set up", did: (e) => `set up ${e.subject.name ?? "the desk"}` },
  "organization.second_factor_required": {
    label: "Second factor required",
    did: () => "changed which roles must have a second factor",
  },
  "sso.configured": { label: "Single sign-on set up", did: () => "changed how single sign-on is set up" },
  "sso.tested": {
    label: "Single sign-on tested",
    did: (e) => `tested single sign-on${fact(e, "isGood") === "false" ? ", which failed" : ""}`,
  },
  "sso.enabled": { label: "Single sign-on switched on", did: () => "switched single sign-on on" },
  "sso.disabled": { label: "Single sign-on switched off", did: () => "switched single sign-on off" },
  "sso.passwords_off": { label: "Passwords switched off", did: () => "switched signing in with a password off" },
  "sso.passwords_on": { label: "Passwords switched on", did: () => "switched signing in with a password on again" },
  "sso.linked": { label: "Single sign-on linked", did: (e) => `linked ${whose(e)} account with single sign-on` },
  "sso.signed_in": { label: "Signed in by single sign-on", did: () => "came in by single sign-on" },
  "sso.refused": {
    label: "Single sign-on refused",
    did: (e) => `came from single sign-on${SIGN_IN_ENDS[fact(e, "code")] ?? " and was refused"}`,
  },
  "department.created": { label: "Department added", did: (e) => `added ${thing("department", e)}` },
  "category.created": { label: "Category added", did: (e) => `added ${thing("category", e)}` },
  "announcement.published": {
    label: "News told",
    did: (e) => `told everybody ${e.subject.name ? `“${e.subject.name}”` : "something that was taken back"}`,
  },
  "announcement.changed": { label: "News changed", did: (e) => `changed ${thing("announcement", e)}` },
  "announcement.removed": { label: "News taken back", did: () => "took an announcement back" },
  "integration.created": { label: "Outside system connected", did: (e) => `connected ${thing("outside system", e)}` },
  "endpoint.created": { label: "Address added", did: (e) => `added ${thing("address", e)}` },
  "endpoint.changed": { label: "Address changed", did: (e) => `changed ${thing("address", e)}` },
  "api_key.created": { label: "API key made", did: (e) => `made ${thing("API key", e)}` },
  "api_key.rotated": { label: "API key renewed", did: (e) => `renewed ${thing("API key", e)}` },
  "api_key.revoked": { label: "API key revoked", did: (e) => `revoked ${thing("API key", e)}` },
  "delivery.retried": { label: "Delivery sent again", did: () => "had a delivery sent again" },
  "attachment.deleted": { label: "File taken away", did: (e) => `took away ${thing("file", e)}` },
  "attachment.downloaded": { label: "File opened", did: (e) => `opened ${thing("file", e)}${ofTicket(e)}` },
  "ticket.reject_undone": {
    label: "Rejection taken back",
    did: (e) => `took back the rejection of ${e.subject.name ?? "a ticket"}`,
  },
  "audit.exported": { label: "Audit log exported", did: () => "exported the audit log" },
};

/** A page that was loaded before the desk was renewed may meet what it has no words for. */
const NEWER: Words = { label: "Something newer", did: () => "did something that this page has no words for yet" };

export function wordsOf(action: AuditAction): Words {
  return (AUDIT_WORDS as Partial<typeof AUDIT_WORDS>)[action] ?? NEWER;
}

/** Whoever did it, as the sentence begins. The desk itself stands in where nobody was known. */
export function whoDid({ actor, action, data }: AuditEntry): string {
  if (action === "session.refused" || action === "sso.refused") return "Somebody";
  if (action === "attachment.downloaded" && data.by === "link") return "Somebody with a link";
  return actor.name;
}

const SIGN_IN_ENDS: Record<string, string> = {
  wrong_credentials: " with a wrong e-mail or password",
  too_many_requests: " too often",
  account_pending: " before the account was approved",
  account_deactivated: " to an account that is switched off",
  demo_account_refused: " with a demo account",
};

function as(entry: AuditEntry): string {
  const role = fact(entry, "role");
  return role ? ` as ${role === "coordinator" ? "a" : "an"} ${role}` : "";
}

function change(entry: AuditEntry): string {
  const [from, to] = [fact(entry, "from"), fact(entry, "to")];
  return from && to ? ` from ${from} to ${to}` : "";
}

function target(entry: AuditEntry): string {
  const named = fact(entry, "target");
  // Ids say nothing in a sentence; they stand in the details.
  return named && !named.includes("-") ? ` (${named})` : "";
}

function ofTicket(entry: AuditEntry): string {
  const ticket = fact(entry, "ticket");
  return ticket ? ` of ${ticket}` : "";
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
