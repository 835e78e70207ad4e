import { AUDIT_ACTIONS, type AuditAction } from "@smartsupport/contracts";

/** What is asked of the log, as the address says it. */
export type AuditAsk = {
  q: string;
  actions: readonly AuditAction[];
  actor: string | null;
  subject: string | null;
  from: string | null;
  to: string | null;
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what is no such filter is left out. */
export function readAsk(address: URLSearchParams): AuditAsk {
  const given = address.getAll("action");
  const matching = (name: string, pattern: RegExp) => {
    const value = address.get(name) ?? "";
    return pattern.test(value) ? value : null;
  };
  return {
    q: address.get("q") ?? "",
    actions: AUDIT_ACTIONS.filter((action) => given.includes(action)),
    actor: matching("actor", ID),
    subject: matching("subject", ID),
    from: matching("from", DATE),
    to: matching("to", DATE),
  };
}

/** The address of a question; nothing of what is not asked. */
export function writeAsk({ q, actions, actor, subject, from, to }: AuditAsk): URLSearchParams {
  const named = Object.entries({ q, actor, subject, from, to }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return new URLSearchParams([...actions.map((action) => ["action", action]), ...named]);
}

/** The question as the API reads it. */
export function queryOf({ q, actions, actor, subject, from, to }: AuditAsk) {
  return {
    ...(q ? { q } : {}),
    ...(actions.length > 0 ? { action: [...actions] } : {}),
    ...(actor ? { actor } : {}),
    ...(subject ? { subject } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

export function isNarrowed(ask: AuditAsk): boolean {
  return Object.keys(queryOf(ask)).length > 0;
}
