import { setImmediate, setTimeout } from "node:timers/promises";

/** Well above the work of a registration or of a reset, on a busy machine too, whether the address is known or not. */
export const FLOOR_MS = 600;

/** Timers are right to a millisecond only, in which a difference could still be read. */
const TIMERS_ARE_RIGHT_TO_MS = 2;

/** Does the work and answers, or refuses, at a set time from its beginning: how long it took tells nobody what there was to do. */
export async function answerAfter<T>(floorMs: number, work: () => Promise<T>): Promise<T> {
  const at = performance.now() + floorMs;
  try {
    return await work();
  } finally {
    const left = at - performance.now() - TIMERS_ARE_RIGHT_TO_MS;
    if (left > 0) await setTimeout(left);
    while (performance.now() < at) await setImmediate();
  }
}
