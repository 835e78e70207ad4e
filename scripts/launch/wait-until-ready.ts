import { setTimeout as delay } from "node:timers/promises";
import { LaunchError } from "./launch-error.ts";

const POLL_MS = 50;
const PATIENCE_MS = 60_000;

/**
 * Waits until an address answers 200. Throws with the last words of whoever `failure` speaks of when that comes first, or
 * after a minute.
 */
export async function waitUntilReady(url: string, failure: Promise<string>): Promise<void> {
  const failed = failure.then((words) => {
    throw new LaunchError(`The desk does not start. Its last words:\n${words}`);
  });
  await Promise.race([failed, poll(url)]);
}

async function poll(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let answer = "no answer";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      answer = `${response.status} ${await response.text()}`;
    } catch {
      // Not listening yet.
    }
    await delay(POLL_MS);
  }
  throw new LaunchError(`The desk started but does not become ready: ${url} says ${answer}`);
}
