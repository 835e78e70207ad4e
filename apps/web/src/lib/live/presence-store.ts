import type { Present } from "@smartsupport/contracts";

const NOBODY: readonly Present[] = [];
const byNumber = new Map<string, readonly Present[]>();
const listeners = new Set<() => void>();

/** Who else is at which ticket, as the desk last said. Empty while the line is lost: nobody is shown who may have left. */
export const presenceStore = {
  at: (number: string): readonly Present[] => byNumber.get(number) ?? NOBODY,
  put(number: string, people: readonly Present[]): void {
    if (people.length > 0) byNumber.set(number, people);
    else byNumber.delete(number);
    tell();
  },
  clear(): void {
    byNumber.clear();
    tell();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function tell(): void {
  for (const listener of listeners) listener();
}
