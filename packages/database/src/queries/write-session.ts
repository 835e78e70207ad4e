import type { Role } from "@smartsupport/domain";
import { newId } from "../ids.ts";
import { rowsOf, type Source } from "../sql/rows-of.ts";
import { noSql, sql } from "../sql/sql.ts";
import type { SignInTry } from "./try-sign-in.ts";

export type NewSession = {
  id: string;
  accountId: string;
  /** The password's hash as it must still be, and what replaces it. */
  stored: string | null;
  renewedHash: string | null;
  tokenHash: string;
  expiresAt: Date;
  now: Date;
  origin: { userAgent: string; address: string; requestId: string };
  /** For the audit entry. */
  data: Record<string, string>;
  /** Whether the person is told of a new device. */
  isOnNewDevice: boolean;
  /** The try that turned out right: taken back. */
  forgiven: SignInTry | null;
  /** False only outside a transaction: it goes for all that is committed with it. */
  isDiskAwaited: boolean;
};

/** Whom a session was begun for. */
export type SessionOwner = {
  id: string;
  organizationId: string;
  role: Role;
  email: string;
  firstName: string;
  lastName: string;
  middleName: string | null;
  suffix: string | null;
  photoKey: string | null;
  sessionEpoch: number;
};

/**
 * Begins a session, only if the account is active and its password still the one that was proven; null otherwise. One
 * statement, and so one transaction: the account notes the sign-in, the session, the audit entry and, on a new device, the
 * event are written together (as `recordAudit` and `recordEvent` write them), and the try is taken back. It locks the
 * account, then the run, then the count; whoever tries locks the run, then the count: nobody waits in a ring.
 *
 * With `isDiskAwaited` false the answer does not wait for the disk. A crash of the server may then forget a session that was
 * begun in its last second, entry and all, as if nobody had signed in: its tokens are refused. Whatever the session has
 * changed lies behind it in the same log, so that cannot be kept without it.
 */
export async function writeSession(source: Source, session: NewSession): Promise<SessionOwner | null> {
  const { id, now, origin, isOnNewDevice, forgiven } = session;
  // Left out when there is no event: a statement that adds no row would still wake the relays.
  const told = sql`told AS (INSERT INTO outbox_event (id, organization_id, type, subject_kind, subject_id, event_seq,
        actor_kind, actor_id, payload, occurred_at)
      SELECT ${newId()}::uuid, organization_id, 'account.new_device_seen', 'account', owner.id, event_seq, 'person', owner.id,
        jsonb_build_object('sessionId', session_id), now FROM owner, at),`;
  const [row] = await rowsOf<SessionOwner>(
    source,
    sql`WITH at AS (SELECT ${now}::timestamptz AS now, ${id}::uuid AS session_id, ${origin.address}::text AS address,
      set_config('synchronous_commit', CASE WHEN ${session.isDiskAwaited}::boolean
        THEN current_setting('synchronous_commit') ELSE 'off' END, true)),
    owner AS (UPDATE account SET last_sign_in_at = ${now}::timestamptz, updated_at = ${now}::timestamptz,
        password_hash = coalesce(${session.renewedHash}::text, password_hash),
        event_seq = event_seq + ${isOnNewDevice ? 1 : 0}::int
      WHERE id = ${session.accountId}::uuid AND status = 'active'
        AND password_hash IS NOT DISTINCT FROM ${session.stored}::text
      RETURNING *),
    begun AS (INSERT INTO session (id, organization_id, account_id, token_hash, rotated_at, expires_at, user_agent, address, created_at)
      SELECT session_id, organization_id, owner.id, ${session.tokenHash}::text, now, ${session.expiresAt}::timestamptz,
        ${origin.userAgent}::text, address, now FROM owner, at),
    noted AS (INSERT INTO audit_entry (id, organization_id, actor_kind, actor_id, action, subject_kind, subject_id, data,
        address, request_id, at)
      SELECT ${newId()}::uuid, organization_id, 'person', owner.id, 'session.started', 'session', session_id,
        ${JSON.stringify(session.data)}::jsonb, address, ${origin.requestId}::text, now FROM owner, at),
    ${isOnNewDevice ? told : noSql}
    forgotten AS (DELETE FROM sign_in_run WHERE key = ${forgiven?.runKey ?? null}::text
      AND (SELECT count(*) FROM owner) >= 0 RETURNING key),
    uncounted AS (UPDATE rate_limit_count SET count = count - 1 WHERE key = ${forgiven?.countKey ?? null}::text
      AND window_end = ${forgiven?.windowEnd ?? null}::timestamptz AND count > 0
      AND (SELECT count(*) FROM forgotten) >= 0)
    SELECT id, organization_id AS "organizationId", role::text AS role, email, first_name AS "firstName",
      last_name AS "lastName", middle_name AS "middleName", suffix, photo_key AS "photoKey", session_epoch AS "sessionEpoch"
    FROM owner`,
  );
  return row ?? null;
}
