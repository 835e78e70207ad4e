import { callBack } from "./call-back.ts";
import type { EventBody } from "./payload.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

const STEP_MS = 2_000;

/** What a workflow would do by itself: takes up an opened ticket, and completes it a moment later. */
export function startAutomatic(settings: Settings, store: Store): { take(event: EventBody): void; stop(): void } {
  const timers = new Set<NodeJS.Timeout>();
  const later = (delayMs: number, ticket: string, status: string, comment: string) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void callBack(settings, store, { ticket, status, comment });
    }, delayMs);
    timers.add(timer);
  };
  return {
    take({ event, ticket }) {
      if (!settings.isAutomatic || event !== "ticket.opened") return;
      later(STEP_MS, ticket.ticket_number, "On Process", "");
      later(3 * STEP_MS, ticket.ticket_number, "completed", "Done by the workflow: every step was carried out.");
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
