import { type Database, FanOutError, fanOut, listen, takeBellsOfSubjects } from "@smartsupport/database";
import type { Log } from "../log.ts";
import type { Bells } from "../queues/bells.ts";
import { sweep } from "../queues/sweeper.ts";
import { plan } from "./plan.ts";

export type Relay = {
  /** Ends the pass under way and hears no more. */
  close(): Promise<void>;
};

const AT_ONCE = 100;
const POLL_MS = 1_000;
/** An event that cannot be fanned out is left alone for so long; only what follows it on its own subject waits. */
const SET_ASIDE_MS = 30_000;

/**
 * Turns events into deliveries and rings for them: at once when the database says that a command committed, and every
 * second in case it could not say so. Any number of relays may run side by side.
 */
export function openRelay(database: Database, bells: Bells, log: Log): Relay {
  const setAside = new Map<string, number>();
  let isWanted = false;
  let isClosed = false;
  let passing: Promise<void> | null = null;

  function wake(): void {
    isWanted = true;
    if (isClosed || passing !== null) return;
    passing = passes().finally(() => {
      passing = null;
      if (isWanted) wake();
    });
  }

  async function passes(): Promise<void> {
    while (isWanted && !isClosed) {
      isWanted = false;
      try {
        if (await pass()) isWanted = true;
        await sweep(database, bells, { thorough: false });
      } catch (error) {
        log.error({ error: String(error) }, "the relay stumbled; it tries again within a second");
      }
    }
  }

  /** True when there may be more. */
  async function pass(): Promise<boolean> {
    try {
      const { events, subjectIds } = await fanOut(database, { limit: AT_ONCE, except: stillAside(), plan });
      await bells.ring(await takeBellsOfSubjects(database, subjectIds));
      return events === AT_ONCE;
    } catch (error) {
      if (!(error instanceof FanOutError)) throw error;
      log.error({ event: error.eventId, error: String(error.cause) }, "an event cannot be fanned out; set aside");
      setAside.set(error.eventId, Date.now() + SET_ASIDE_MS);
      return true;
    }
  }

  function stillAside(): string[] {
    for (const [id, untilMs] of setAside) if (untilMs <= Date.now()) setAside.delete(id);
    return [...setAside.keys()];
  }

  const listener = listen(database, "outbox", { onMessage: wake, onConnect: wake });
  const timer = setInterval(wake, POLL_MS);
  wake();
  return {
    async close() {
      isClosed = true;
      clearInterval(timer);
      await listener.close();
      await passing;
    },
  };
}
