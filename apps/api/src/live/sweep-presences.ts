import { endLapsedPresences } from "@smartsupport/core";
import type { FastifyInstance } from "fastify";

const EVERY_MS = 1_000;

/** Has whoever went silent leave, every second. Any number of processes may do so side by side. */
export function sweepPresences(app: FastifyInstance): void {
  let sweeping: Promise<void> | null = null;
  const timer = setInterval(() => {
    sweeping ??= endLapsedPresences(app.core)
      .catch((err: unknown) => app.log.debug({ err }, "silent pages were not let go"))
      .finally(() => {
        sweeping = null;
      });
  }, EVERY_MS);
  timer.unref();
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await sweeping;
  });
}
