import { type Database, takeBellsOfDue } from "@smartsupport/database";
import type { Bells } from "./bells.ts";

const AT_ONCE = 500;

/**
 * Rings for whatever is due and not called by any bell: after a wiped queue, a killed worker, a retry that a person asked
 * for. `thorough` also asks the queue whether it holds bells at all. Returns how many were rung.
 */
export async function sweep(database: Database, bells: Bells, { thorough }: { thorough: boolean }): Promise<number> {
  const isQueueEmpty = thorough && (await bells.isEmpty().catch(() => false));
  const due = await takeBellsOfDue(database, { limit: AT_ONCE, isQueueEmpty });
  await bells.ring(due);
  return due.length;
}
