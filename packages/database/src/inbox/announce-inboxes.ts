import type { Tx } from "../transaction.ts";

/** A message of PostgreSQL holds 8,000 bytes. */
const AT_ONCE = 100;

export type InboxOf = { organizationId: string; accountId: string };

/** Tells the API processes, at commit, whose inbox is not what it was. What stands in it is asked for by its owner. */
export async function announceInboxes(tx: Tx, inboxes: readonly InboxOf[]): Promise<void> {
  const byOrganization = new Map<string, Set<string>>();
  for (const { organizationId, accountId } of inboxes) {
    byOrganization.set(organizationId, (byOrganization.get(organizationId) ?? new Set()).add(accountId));
  }
  const messages = [...byOrganization].flatMap(([organizationId, accountIds]) =>
    inPieces([...accountIds]).map((inboxOf) => JSON.stringify({ organizationId, inboxOf })),
  );
  if (messages.length === 0) return;
  await tx.$executeRaw`SELECT pg_notify('live', message) FROM unnest(${messages}::text[]) AS message`;
}

function inPieces(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
