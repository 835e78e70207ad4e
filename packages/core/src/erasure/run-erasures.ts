import { inTransaction, type Tx } from "@smartsupport/database";
import { openRedaction } from "@smartsupport/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Core } from "../context.ts";
import { readIdentity } from "./identity.ts";
import type { ErasureRecord } from "./show-erasure.ts";
import { ALL_STEPS, STEPS } from "./steps.ts";

/**
 * A request or a mail that was under way when somebody was erased may still write their name. None takes longer; after that
 * everything is gone through once more.
 */
const UNDER_WAY_MS = 60_000;

/** Goes on with every erasure for at most `forMs`. Gives whether anything is left to do now. */
export async function runErasures(core: Core, now: Date, forMs = Number.POSITIVE_INFINITY): Promise<boolean> {
  const endsAt = performance.now() + forMs;
  while (performance.now() < endsAt) if (!(await takeTurn(core, now))) return false;
  return true;
}

/** One turn of one erasure, in one short transaction: all of it is kept, or none, and nobody else works on it meanwhile. */
function takeTurn(core: Core, now: Date): Promise<boolean> {
  const settledBefore = new Date(now.getTime() - UNDER_WAY_MS);
  return inTransaction(core.database, async (tx) => {
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM erasure WHERE state = 'running' AND (done < ${STEPS.length} OR requested_at <= ${settledBefore})
       ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (found === undefined) return false;
    const erasure = await tx.erasure.findUniqueOrThrow({ where: { id: found.id } });
    await work(tx, core, erasure, now);
    return true;
  });
}

async function work(tx: Tx, core: Core, erasure: ErasureRecord, now: Date): Promise<void> {
  const { id, organizationId, accountId } = erasure;
  // Begun by another version of the desk, which had other steps: all over again.
  const isOurs = erasure.total === ALL_STEPS;
  const behind = isOurs ? erasure.done : 0;
  const step = STEPS[behind % STEPS.length];
  if (behind >= ALL_STEPS || step === undefined) return finish(tx, core, erasure, now);
  const identity = readIdentity(erasure.identity);
  const job = { core, tx, organizationId, accountId, identity, redact: openRedaction(identity), now };
  const cursor = await step(job, isOurs ? erasure.cursor : null);
  const done = cursor === null ? behind + 1 : behind;
  await tx.erasure.update({ where: { id }, data: { done, total: ALL_STEPS, cursor } });
}

/** From here on nothing says who they were. */
async function finish(tx: Tx, core: Core, { id, organizationId, accountId }: ErasureRecord, now: Date): Promise<void> {
  await tx.ticketWatcher.deleteMany({ where: { organizationId, accountId } });
  await tx.erasure.update({ where: { id }, data: { state: "done", cursor: null, identity: {}, finishedAt: now } });
  await recordAudit(
    tx,
    { core, now, actor: { kind: "system", organizationId } },
    { action: "account.erased", subject: { kind: "account", id: accountId }, data: { erasureId: id } },
  );
}
