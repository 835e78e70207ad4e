import { inTransaction, type Tx } from "@smartsupport/database";
import type { Ctx } from "../context.ts";

/**
 * A command on several tickets of the organization, one such command after the other. So a circle of links cannot close between
 * two of them, and as each takes its rows only when its turn has come, none waits for another's.
 */
export function inTurn<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const turn = `relate ${ctx.actor.organizationId}`;
  return inTransaction(ctx.core.database, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${turn}, 0))`;
    return work(tx);
  });
}
