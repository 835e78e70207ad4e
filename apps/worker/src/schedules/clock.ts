import type { Core } from "@smartsupport/core";
import type { Log } from "../log.ts";
import type { Bells } from "../queues/bells.ts";
import { complainTo } from "../queues/complain.ts";
import type { Queues } from "../queues/open-queues.ts";
import { DUTIES, type Duty, type DutyName } from "./duties.ts";

export type Clock = { close(): Promise<void> };

const NAMES = Object.keys(DUTIES) as DutyName[];
/** A wiped queue has lost its schedules too: nobody would sweep, so each worker looks whether they are still there. */
const WATCH_MS = 5_000;

/** Does the duties of the clock by BullMQ's schedulers: each once, however many workers there are. `onAlive` is called every few seconds. */
export async function openClock(
  queues: Queues,
  core: Core,
  bells: Bells,
  log: Log,
  onAlive: () => void = () => undefined,
): Promise<Clock> {
  const queue = queues.queue("clock");
  const worker = queues.worker(
    "clock",
    async (job) => {
      const duty: Duty | undefined = DUTIES[job.name as DutyName];
      try {
        await duty?.run(core, bells);
      } catch (error) {
        log.error({ duty: job.name, error: String(error) }, "a duty of the clock failed; its next turn tries again");
      }
    },
    { concurrency: 2 },
  );
  const complain = complainTo(log, "clock");
  queue.on("error", complain);
  worker.on("error", complain);

  async function schedule(): Promise<void> {
    try {
      const isScheduled = (await queue.getJobSchedulersCount()) >= NAMES.length;
      // The queue answered: this process can do its work.
      onAlive();
      if (isScheduled) return;
      for (const name of NAMES) {
        await queue.upsertJobScheduler(
          name,
          { every: DUTIES[name].everyMs },
          { name, opts: { attempts: 1, removeOnComplete: true, removeOnFail: true } },
        );
      }
    } catch (error) {
      log.warn({ error: String(error) }, "the clock cannot be set; it is tried again");
    }
  }

  await schedule();
  const watch = setInterval(() => void schedule(), WATCH_MS);
  return {
    async close() {
      clearInterval(watch);
      await worker.close();
      await queue.close();
    },
  };
}
