import type { PresenceDoing } from "@smartsupport/domain";

export type Whereabouts = { number: string; doing: PresenceDoing } | null;

let here: Whereabouts = null;
const listeners = new Set<() => void>();

/** Which ticket this page shows, and what its reader does with it. */
export const whereabouts = {
  now: (): Whereabouts => here,
  enter(number: string): void {
    set({ number, doing: "looking" });
  },
  leave(number: string): void {
    if (here?.number === number) set(null);
  },
  doing(doing: PresenceDoing): void {
    if (here) set({ ...here, doing });
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(next: Whereabouts): void {
  here = next;
  for (const listener of listeners) listener();
}
