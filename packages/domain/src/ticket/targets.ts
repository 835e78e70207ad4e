import type { Priority } from "./priority.ts";

export type Targets = Record<Priority, { firstResponseMinutes: number; resolutionMinutes: number }>;

/** The promises of an organization that has made none of its own. Counted by its calendar. */
export const DEFAULT_TARGETS: Targets = {
  Critical: { firstResponseMinutes: 30, resolutionMinutes: 4 * 60 },
  High: { firstResponseMinutes: 60, resolutionMinutes: 8 * 60 },
  Medium: { firstResponseMinutes: 4 * 60, resolutionMinutes: 24 * 60 },
  Low: { firstResponseMinutes: 8 * 60, resolutionMinutes: 72 * 60 },
};

/** How long a ticket of this priority may take on the clock, in milliseconds. */
export function resolutionTargetMs(priority: Priority, targets: Targets = DEFAULT_TARGETS): number {
  return targets[priority].resolutionMinutes * 60_000;
}

/** How long the requester may wait for the first reply, in milliseconds. */
export function firstResponseTargetMs(priority: Priority, targets: Targets = DEFAULT_TARGETS): number {
  return targets[priority].firstResponseMinutes * 60_000;
}
