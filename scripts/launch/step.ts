import { performance } from "node:perf_hooks";

const SHORT_MS = 300;

/**
 * Does a step of starting under a name. On a terminal the name shows while it lasts; what took longer than a blink stays,
 * with its seconds.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begunAt = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  if (isTerminal) process.stdout.write(`  ${name} …`);
  try {
    return await work();
  } finally {
    const tookMs = performance.now() - begunAt;
    if (isTerminal) process.stdout.write("\r\x1b[2K");
    if (tookMs > SHORT_MS) console.log(`  ${name} (${(tookMs / 1000).toFixed(1)} s)`);
  }
}
