import { listen } from "@smartsupport/database";
import type { Person } from "@smartsupport/domain";
import type { Core } from "../context.ts";

export type SessionClaim = Pick<Person, "organizationId" | "role" | "sessionId"> & { accountId: string; epoch: number };

/** Which sessions are running, known without a query per request. One per process that serves people. */
export type SessionRegistry = {
  /** Whether the session runs, is that person's, and their organization, role and epoch are the ones given. */
  isAlive(claim: SessionClaim, now?: Date): Promise<boolean>;
  /** Calls back with the id of an account or session after it changed, and with null when any may have. Returns how to stop. */
  onChange(callback: (accountOrSessionId: string | null) => void): () => void;
  close(): Promise<void>;
};

type Known = (Omit<SessionClaim, "sessionId"> & { expiresAt: Date; staleAtMs: number }) | null;

/** A listener may be lost without a sound (a cable pulled): then this bounds how long an ended session lives on. */
const TRUSTED_FOR_MS = 30_000;
const MOST_KEPT = 20_000;

const QUERY = `
  SELECT s.account_id AS "accountId", s.organization_id AS "organizationId", a.role, a.session_epoch AS epoch,
         s.expires_at AS "expiresAt"
    FROM session s JOIN account a ON a.organization_id = s.organization_id AND a.id = s.account_id
   WHERE s.id = $1 AND s.revoked_at IS NULL AND a.status = 'active'`;

/**
 * Remembers sessions and epochs, and forgets them when the database says `session`: ending a session or changing a role
 * bites at once. While the listener is lost, every claim is looked up.
 */
export function openSessionRegistry(core: Core): SessionRegistry {
  const known = new Map<string, Known>();
  const callbacks = new Set<(id: string | null) => void>();
  let isListening = false;
  /** Grows with every notice, so that an answer asked for before it is not kept. */
  let generation = 0;

  function forget(id: string | null): void {
    generation += 1;
    if (id === null) known.clear();
    else {
      known.delete(id);
      for (const [sessionId, session] of known) if (session?.accountId === id) known.delete(sessionId);
    }
    for (const callback of callbacks) callback(id);
  }

  const listener = listen(core.database, "session", {
    onMessage: (id) => forget(id),
    onConnect: () => {
      isListening = true;
      forget(null);
    },
    onLost: () => {
      isListening = false;
      known.clear();
    },
  });

  async function find(sessionId: string): Promise<Known> {
    const kept = known.get(sessionId);
    if (isListening && kept && kept.staleAtMs > Date.now()) return kept;
    const asked = generation;
    const { rows } = await core.database.pool.query<Omit<NonNullable<Known>, "staleAtMs">>(QUERY, [sessionId]);
    const [row] = rows;
    const found = row === undefined ? null : { ...row, staleAtMs: Date.now() + TRUSTED_FOR_MS };
    if (found !== null && isListening && asked === generation) keep(sessionId, found);
    return found;
  }

  function keep(sessionId: string, session: Known): void {
    const [oldest] = known.keys();
    if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest);
    known.set(sessionId, session);
  }

  return {
    async isAlive({ sessionId, ...claim }, now = new Date()) {
      const session = await find(sessionId);
      return session !== null && isSameClaim(session, claim) && session.expiresAt > now;
    },
    onChange(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    close: () => listener.close(),
  };
}

function isSameClaim(session: NonNullable<Known>, claim: Omit<SessionClaim, "sessionId">): boolean {
  return (
    session.accountId === claim.accountId &&
    session.organizationId === claim.organizationId &&
    session.role === claim.role &&
    session.epoch === claim.epoch
  );
}
