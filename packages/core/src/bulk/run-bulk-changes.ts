import type { BulkAct } from "@smartsupport/contracts";
import type { Core, Ctx } from "../context.ts";
import { workBulk } from "./work-bulk.ts";

/** A worker that is silent for longer is taken for dead: another goes on. */
const LEASE_MS = 30_000;

type Claimed = {
  id: string;
  organizationId: string;
  accountId: string;
  change: BulkAct;
  state: "running" | "undoing";
  createdAt: Date;
};

/** Goes on with every change to many tickets that waits, for at most `forMs`. */
export async function runBulkChanges(core: Core, now: Date, forMs = Number.POSITIVE_INFINITY): Promise<void> {
  const endsAt = performance.now() + forMs;
  for (let next = await claim(core, now); next !== null; next = await claim(core, now)) {
    const { id, accountId, organizationId, change, state, createdAt } = next;
    const ctx = await asPerson(core, { organizationId, accountId }, now);
    const isDone = ctx
      ? await workBulk(ctx, { bulk: { id, organizationId, change, createdAt }, state, endsAt })
      : await giveUp(core, next, now);
    if (!isDone) await core.database.prisma.bulkChange.updateMany({ where: { id }, data: { claimedUntil: null } });
    if (performance.now() >= endsAt) return;
  }
}

async function claim({ database }: Core, now: Date): Promise<Claimed | null> {
  const until = new Date(now.getTime() + LEASE_MS);
  const [row] = await database.prisma.$queryRaw<Claimed[]>`
    UPDATE bulk_change SET claimed_until = ${until} WHERE id = (
      SELECT id FROM bulk_change WHERE state IN ('running', 'undoing') AND (claimed_until IS NULL OR claimed_until <= ${now})
       ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, organization_id::text AS "organizationId", account_id::text AS "accountId", change, state::text,
      created_at AS "createdAt"`;
  return row ?? null;
}

/** Whoever began it, with the rights they have by now; null when they may not work at the desk any more. */
async function asPerson(
  core: Core,
  { organizationId, accountId: id }: Pick<Claimed, "organizationId" | "accountId">,
  now: Date,
) {
  const where = { organizationId, id, status: "active" as const, role: { not: "employee" as const } };
  const account = await core.database.prisma.account.findFirst({ where, select: { role: true } });
  if (account === null) return null;
  const ctx: Ctx = { core, now, actor: { kind: "person", id, organizationId, role: account.role, sessionId: "" } };
  return ctx;
}

async function giveUp({ database }: Core, { id, state }: Claimed, now: Date): Promise<true> {
  const words = { refusalCode: "forbidden", refusalWords: "Whoever began this no longer works at the desk." };
  const [left, outcome] = state === "running" ? (["waiting", "refused"] as const) : (["changed", "kept"] as const);
  await database.prisma.bulkChangeTicket.updateMany({
    where: { bulkChangeId: id, outcome: left },
    data: { outcome, ...words },
  });
  const data = {
    state: state === "running" ? ("done" as const) : ("undone" as const),
    finishedAt: now,
    claimedUntil: null,
  };
  await database.prisma.bulkChange.updateMany({ where: { id }, data });
  return true;
}
