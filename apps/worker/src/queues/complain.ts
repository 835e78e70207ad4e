import type { Log } from "../log.ts";

const AGAIN_MS = 30_000;

/** Logs what a queue complains of, and the same complaint not again for half a minute: without its server it complains many times a second. */
export function complainTo(log: Log, queue: string): (error: Error) => void {
  const saidAtMs = new Map<string, number>();
  return ({ message }) => {
    const nowMs = Date.now();
    for (const [said, atMs] of saidAtMs) if (nowMs - atMs >= AGAIN_MS) saidAtMs.delete(said);
    if (saidAtMs.has(message)) return;
    saidAtMs.set(message, nowMs);
    log.warn({ queue, error: message }, "the queue complains");
  };
}
