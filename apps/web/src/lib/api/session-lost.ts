const listeners = new Set<() => void>();

/** Calls back when the refresh cookie is no longer accepted. Answers a function that stops listening. */
export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellSessionLost(): void {
  for (const listener of listeners) listener();
}
