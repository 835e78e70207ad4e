import type { Bell } from "@smartsupport/database";
import type { Log } from "../log.ts";
import type { JobQueue } from "./open-queues.ts";

export type BellJob = { deliveryId: string };

export type Bells = {
  /** Rings. A queue that cannot be reached loses nothing: the sweeper rings again. */
  ring(bells: readonly Bell[]): Promise<void>;
  /** True when no bell waits, rings or is being answered: after a wipe, too. */
  isEmpty(): Promise<boolean>;
};

/** A bell for a moment in the future rings a little late rather than a little early, when the row is not yet due. */
const LATE_MS = 20;

/** Doorbells as jobs: one attempt, gone when answered, each under an id that was never used. */
export function bellsOf(queue: JobQueue, log: Log): Bells {
  return {
    async ring(bells) {
      // One by one: BullMQ's bulk makes temporary tables on PostgreSQL, which the app's role has no business making.
      const rung = await Promise.allSettled(
        bells.map(({ deliveryId, ring, delayMs }) =>
          queue.add("ring", { deliveryId } satisfies BellJob, {
            jobId: `${deliveryId}-${ring}`,
            delay: delayMs > 0 ? delayMs + LATE_MS : 0,
            attempts: 1,
            removeOnComplete: true,
            removeOnFail: true,
          }),
        ),
      );
      const failed = rung.filter((outcome) => outcome.status === "rejected");
      if (failed.length === 0) return;
      log.warn(
        { bells: failed.length, error: String(failed[0]?.reason) },
        "the queue cannot be rung; the sweeper will",
      );
    },
    async isEmpty() {
      const counts = await queue.getJobCounts("wait", "active", "delayed", "prioritized");
      return Object.values(counts).every((count) => count === 0);
    },
  };
}
