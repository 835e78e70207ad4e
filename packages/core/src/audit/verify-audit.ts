import { findForgottenEntry, readSeals } from "@smartsupport/database";
import type { Core } from "../context.ts";
import { type ChainCheck, openChainCheck } from "./chain-check.ts";
import { listKeptHeads, readKeptHead } from "./kept-head.ts";

export type AuditReport = {
  organizationId: string;
  /** How many links agree, from the beginning on, and the digest of the last of them. */
  count: number;
  head: string | null;
  /** The first thing that is wrong, in words; null: the log is as it was written. */
  problem: string | null;
};

const BATCH = 2_000;
/** The sealer comes every second. */
const SEALED_WITHIN_MS = 60_000;

/** Recomputes the chains of all organizations from the rows, and compares them with the heads that were kept outside. */
export async function verifyAudit(core: Core, now: Date): Promise<AuditReport[]> {
  const organizations = await core.database.prisma.organization.findMany({ select: { id: true } });
  const kept = core.auditDir === null ? [] : await listKeptHeads(core.auditDir);
  const ids = [...new Set([...organizations.map(({ id }) => id), ...kept])].sort();
  const reports: AuditReport[] = [];
  for (const id of ids) reports.push(await verifyOrganization(core, id, now));
  return reports;
}

async function verifyOrganization(core: Core, organizationId: string, now: Date): Promise<AuditReport> {
  const kept = core.auditDir === null ? undefined : await readKeptHead(core.auditDir, organizationId).catch(wordsOf);
  if (typeof kept === "string") return { organizationId, count: 0, head: null, problem: kept };
  const check = openChainCheck(core.keyring.auditChain, organizationId);
  // Read before the chain is: what is sealed meanwhile is not missed.
  const forgotten = await findForgottenEntry(core.database, organizationId, new Date(now.getTime() - SEALED_WITHIN_MS));
  let keptDigest: string | null = null;
  const brokenLink = await walk(core, organizationId, check, () => {
    if (check.count === kept?.count) keptDigest = check.head;
  });
  const problem = brokenLink ?? tailProblem(check, kept, keptDigest) ?? forgottenProblem(forgotten);
  return { organizationId, count: check.count, head: check.head, problem };
}

async function walk(core: Core, organizationId: string, check: ChainCheck, onLink: () => void): Promise<string | null> {
  for (;;) {
    const rows = await readSeals(core.database, { organizationId, after: check.count, limit: BATCH });
    for (const row of rows) {
      const problem = check.next(row);
      if (problem) return problem;
      onLink();
    }
    if (rows.length < BATCH) return null;
  }
}

/** `undefined`: nobody asked to compare. */
function tailProblem(
  { count }: ChainCheck,
  kept: { count: number; head: string } | null | undefined,
  keptDigest: string | null,
): string | null {
  if (kept === undefined) return null;
  if (kept === null) return count === 0 ? null : "The head that was kept outside the database is gone.";
  if (count < kept.count) {
    return `The tail is missing: ${kept.count} entries were sealed, the database ends with ${count}.`;
  }
  return keptDigest === kept.head ? null : `Seal ${kept.count} is not the one that was kept outside the database.`;
}

function forgottenProblem(entry: { id: string; at: string } | null): string | null {
  return entry && `The entry ${entry.id} of ${entry.at} was never sealed. Is the worker running?`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
