import type { Erasure } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";

export type ErasureRecord = Prisma.ErasureGetPayload<object>;

/** An erasure as the API answers it. */
export function showErasure({ state, done, total, reason, requestedAt, finishedAt }: ErasureRecord): Erasure {
  return {
    state,
    done,
    total,
    reason,
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
