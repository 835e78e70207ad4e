import { useSyncExternalStore } from "react";

/** What is being sent, by place: by which box. It outlives the box it was written in. */
const underWay = new Map<string, string>();
const listeners = new Set<() => void>();

export function sendingOf(place: string): string | null {
  return underWay.get(place) ?? null;
}

/** Which box sends from this place right now; null when none does. */
export function useSending(place: string): string | null {
  return useSyncExternalStore(subscribe, () => sendingOf(place));
}

/** Remembers who sends until it has arrived or failed. */
export async function whileSending(place: string, box: string, send: () => Promise<void>): Promise<void> {
  set(place, box);
  try {
    await send();
  } finally {
    set(place, null);
  }
}

function set(place: string, box: string | null): void {
  if (box === null) underWay.delete(place);
  else underWay.set(place, box);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
