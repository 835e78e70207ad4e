import {
  type LastSeal,
  type NewSeal,
  organizationsToSeal,
  type SealingTurn,
  takeSealingTurn,
  type UnsealedEntry,
} from "@smartsupport/database";
import type { Core } from "../context.ts";
import { chainDigest, epochText } from "./chain-digest.ts";
import { readKeptHead, writeKeptHead } from "./kept-head.ts";

const BATCH = 500;

/**
 * Chains every audit entry that is committed and has no seal, and keeps each chain's head outside. Any number of processes
 * may call it at once: one at a time seals an organization. An entry that commits late comes later in the chain; none is
 * skipped. Returns how many were sealed.
 */
export async function sealAudit(core: Core, now = () => new Date()): Promise<number> {
  const organizationIds = await organizationsToSeal(core.database);
  return each(organizationIds, (id) =>
    takeSealingTurn(core.database, id, async (turn) => {
      const count = await sealAll(core, turn, now);
      await keepHead(core, id, turn);
      return count;
    }),
  );
}

/** Writes the heads that are not kept yet: of a sealer that died between its commit and its file. Returns how many. */
export async function keepAuditHeads(core: Core): Promise<number> {
  const organizations = await core.database.prisma.organization.findMany({ select: { id: true } });
  return each(
    organizations.map(({ id }) => id),
    (id) => takeSealingTurn(core.database, id, (turn) => keepHead(core, id, turn)),
  );
}

async function sealAll({ keyring }: Core, turn: SealingTurn, now: () => Date): Promise<number> {
  let [count, taken] = [0, BATCH];
  while (taken === BATCH) {
    const at = now();
    taken = await turn.sealNext(BATCH, (entries, last) => sealsOf(keyring.auditChain, entries, last, at), at);
    count += taken;
  }
  return count;
}

function sealsOf(key: Buffer, entries: UnsealedEntry[], last: LastSeal | null, at: Date): NewSeal[] {
  const sealedAt = epochText(at);
  let [seq, before] = [last?.seq ?? 0, last?.digest ?? null];
  return entries.map(({ id, entry }) => {
    seq += 1;
    before = chainDigest(key, before, { seq, sealedAt }, entry);
    return { seq, entryId: id, digest: before };
  });
}

/** A kept head that the chain does not lead to is never replaced: it is the proof. Sealing goes on all the same. */
async function keepHead({ auditDir }: Core, organizationId: string, turn: SealingTurn): Promise<number> {
  const last = await turn.lastSeal();
  if (auditDir === null) return 0;
  const kept = await readKeptHead(auditDir, organizationId);
  if (kept && (await turn.digestAt(kept.count)) !== kept.head) {
    throw new Error(`The audit log of ${organizationId} does not lead to its kept head: run npm run audit:verify.`);
  }
  if (last === null || last.seq === kept?.count) return 0;
  await writeKeptHead(auditDir, { organizationId, count: last.seq, head: last.digest });
  return 1;
}

/** One organization's trouble is not the others': it is told when all had their turn. */
async function each(ids: string[], work: (id: string) => Promise<number | null>): Promise<number> {
  const failures: unknown[] = [];
  let count = 0;
  for (const id of ids) {
    try {
      count += (await work(id)) ?? 0;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return count;
}
