const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before the next attempt: doubling, with a random half, so that a restart is not met by everybody at once. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const wholeMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return wholeMs / 2 + (random() * wholeMs) / 2;
}
