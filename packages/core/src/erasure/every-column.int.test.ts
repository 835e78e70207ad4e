import { ERASABLE_TABLES } from "@smartsupport/database";
import { openTestCore } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";

const core = await openTestCore();
afterAll(() => core.close());

/** Written by a step of its own: `erase-self` and `erase-answers`. */
const BY_HAND = `
search_word.word search_heard.words
account.email account.first_name account.last_name account.middle_name account.suffix account.company_id
account.password_hash account.photo_key
session.token_hash session.revoked_reason session.user_agent session.address
account_token.token_hash authenticator.secret recovery_code.digest
passkey.credential_id passkey.transports passkey.name passkey_challenge.purpose passkey_challenge.challenge
event_person.email event_person.first_name event_person.last_name event_person.words
idempotency_record.key idempotency_record.request_hash idempotency_record.response
erasure.reason erasure.identity sso_identity.issuer sso_identity.subject sso_provider.last_test
sso_attempt.purpose sso_attempt.state_hash sso_attempt.browser_hash sso_attempt.nonce sso_attempt.verifier
sso_attempt.config_digest sso_attempt.return_to
saved_view.name saved_view.question bulk_change.change bulk_change_ticket.before`;

/** Ours, the company's own settings, or digests: no place for a person's words. */
const WITHOUT_PEOPLE = `
organization.name organization.hosts organization.ticket_prefix organization.company_id_pattern
organization.company_id_hint organization.email_domains organization.time_zone organization.currency
organization.second_factor_roles
sso_provider.name sso_provider.issuer sso_provider.client_id sso_provider.sealed_secret sso_provider.role_claim
sso_provider.role_map sso_provider.department_claim sso_provider.department_map sso_provider.email_domains
sso_provider.tested_digest
department.name category.name category.description category.icon category.form sub_category.name
integration.name integration.status_map endpoint.url endpoint.sealed_secret endpoint.events
api_key.prefix api_key.secret_hash api_key.scopes api_key.last_used_address
draft.place
ticket.number attachment.media_type attachment.storage_key history_entry.action
outbox_event.type outbox_event.subject_kind delivery.target delivery.handler
mail.transport mail.from_address ticket_clock_interval.reason
audit_entry.action audit_entry.subject_kind audit_entry.data audit_entry.address audit_entry.request_id audit_seal.digest
rate_limit_count.key sign_in_run.key
queue_layout.layout bulk_change_ticket.number bulk_change_ticket.refusal_code bulk_change_ticket.refusal_words`;

it("has decided about every column that can hold words", async () => {
  const { rows } = await core.database.pool.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
        AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`,
  );
  const walked = Object.values(ERASABLE_TABLES).flatMap(({ name, columns }) =>
    Object.keys(columns).map((column) => `${name}.${column}`),
  );
  const decided = new Set([...walked, ...`${BY_HAND} ${WITHOUT_PEOPLE}`.trim().split(/\s+/)]);
  // A new column of words belongs into ERASABLE_TABLES, into a step, or, if no person can be in it, into the list above.
  expect(rows.map(({ name }) => name).filter((name) => !decided.has(name))).toEqual([]);
});
