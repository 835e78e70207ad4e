import { explain } from "./explain.ts";

type Cleanup = { readonly name: string; readonly run: () => Promise<void> };

/** Undoes what starting did, the last thing first, however far it came. */
export type Ending = {
  /** What to do at the end, before everything that was added earlier. */
  add(name: string, run: () => Promise<void>): void;
  /** Ends everything, once; then the process, with this exit code. */
  end(exitCode: number): Promise<never>;
};

/** Ends on Ctrl+C, SIGTERM and a closed terminal. A second Ctrl+C does not wait any longer. */
export function prepareEnding(): Ending {
  const cleanups: Cleanup[] = [];
  let isEnding = false;

  async function end(exitCode: number): Promise<never> {
    isEnding = true;
    for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) {
      await cleanup.run().catch((error: unknown) => console.error(`${cleanup?.name}: ${explain(error)}`));
    }
    process.exit(exitCode);
  }

  function onSignal(): void {
    if (isEnding) process.exit(1);
    console.log("\nEnding …");
    void end(0);
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  return { add: (name, run) => void cleanups.push({ name, run }), end };
}
