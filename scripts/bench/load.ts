import autocannon from "autocannon";

export type Call = { method: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };

/** A server under load. `cpuMs`: processor time it has used so far. */
export type Target = { url: string; calls: Call[]; cpuMs(): Promise<number> };

/** What one target did in one turn. `cpuMs`: of the server, a request. */
export type Turn = { requestsPerS: number; p50Ms: number; p99Ms: number; cpuMs: number; failed: number };

export const CONNECTIONS = 16;
export const TURNS = 5;
const WARM_UP_S = 1;

/**
 * Loads the targets by turns, each for `seconds` in all: whatever else the machine does in between meets all of them. 16
 * connections, each asking again as soon as it is answered. Gives the turns of each target, in the order of the targets.
 */
export async function loadByTurns(targets: readonly Target[], seconds: number): Promise<Turn[][]> {
  for (const target of targets) await turn(target, WARM_UP_S);
  const turns: Turn[][] = targets.map(() => []);
  for (let round = 0; round < TURNS; round += 1) {
    for (const [index, target] of targets.entries()) turns[index]?.push(await turn(target, seconds / TURNS));
  }
  return turns;
}

async function turn({ url, calls, cpuMs }: Target, duration: number): Promise<Turn> {
  const before = await cpuMs();
  let connection = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests: calls,
    timeout: 30,
    // Each begins elsewhere: sixteen people, not one person sixteen times.
    setupClient(client) {
      const from = Math.floor((connection++ * calls.length) / CONNECTIONS);
      client.setRequests([...calls.slice(from), ...calls.slice(0, from)]);
    },
  });
  const after = await cpuMs();
  const answered = result["2xx"];
  return {
    requestsPerS: answered / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMs: (after - before) / Math.max(1, answered),
    failed: result.non2xx + result.errors + result.timeouts,
  };
}
