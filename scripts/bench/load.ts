import autocannon from "autocannon";

export type Call = { method: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };

export type Figures = { requestsPerS: number; p50Ms: number; p99Ms: number; cpuMs: number | null; failed: number };

export const CONNECTIONS = 16;
const WARM_UP_S = 2;

/** 16 connections, each asking again as soon as it is answered, for `seconds` after a warm-up. `cpuMs`: of the server, a request. */
export async function load(
  url: string,
  calls: Call[],
  seconds: number,
  cpuOfServerMs: () => Promise<number | null>,
): Promise<Figures> {
  await run(url, calls, WARM_UP_S);
  const before = await cpuOfServerMs();
  const result = await run(url, calls, seconds);
  const after = await cpuOfServerMs();
  const answered = result["2xx"];
  return {
    requestsPerS: answered / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMs: before === null || after === null ? null : (after - before) / Math.max(1, answered),
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

function run(url: string, calls: Call[], duration: number): Promise<autocannon.Result> {
  return autocannon({ url, connections: CONNECTIONS, duration, requests: calls, timeout: 30 });
}
