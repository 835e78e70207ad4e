import { setTimeout as delay } from "node:timers/promises";
import type { Service } from "./service.ts";

const PAUSE_MS = 1_000;
const MOST_RESTARTS = 5;
const WINDOW_MS = 60_000;

/** A service that is started again when it falls over. */
export type Supervised = {
  /** Resolves, with its last words, when it fell over too often to go on. Stays open as long as it runs. */
  readonly gaveUp: Promise<string>;
  stop(): Promise<void>;
};

/** Keeps a service running: what ends by itself is started again after a second, at most five times a minute. */
export function supervise(name: string, start: () => Service): Supervised {
  let current = start();
  let isStopping = false;
  const fallsAtMs: number[] = [];

  async function watch(): Promise<string> {
    for (;;) {
      const words = await current.ended;
      if (isStopping) return new Promise(() => undefined);
      const nowMs = Date.now();
      fallsAtMs.push(nowMs);
      const recent = fallsAtMs.filter((atMs) => nowMs - atMs < WINDOW_MS).length;
      if (recent > MOST_RESTARTS) return words;
      console.error(`The ${name} ended unexpectedly; starting it again.`);
      await delay(PAUSE_MS);
      if (isStopping) return new Promise(() => undefined);
      current = start();
    }
  }

  return {
    gaveUp: watch(),
    stop: async () => {
      isStopping = true;
      await current.stop();
    },
  };
}
