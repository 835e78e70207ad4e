import { vi } from "vitest";

/** Looks again until the check holds; for what other processes and timers do. Machines may be busy, so it is patient. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 20_000, interval: 20 });
}
