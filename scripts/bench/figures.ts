import type { Turn } from "./load.ts";

/** The middle of a target's turns; failures are summed. */
export function figuresOf(turns: readonly Turn[]): Turn {
  const middle = (of: (turn: Turn) => number) => median(turns.map(of));
  return {
    requestsPerS: middle((turn) => turn.requestsPerS),
    p50Ms: middle((turn) => turn.p50Ms),
    p99Ms: middle((turn) => turn.p99Ms),
    cpuMs: middle((turn) => turn.cpuMs),
    failed: turns.reduce((sum, turn) => sum + turn.failed, 0),
  };
}

/** How much of `reference`'s rate a target reaches: the middle of the ratios of neighbouring turns. */
export function rateOf(turns: readonly Turn[], reference: readonly Turn[]): number {
  return median(turns.map((turn, index) => turn.requestsPerS / (reference[index]?.requestsPerS ?? Number.NaN)));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
